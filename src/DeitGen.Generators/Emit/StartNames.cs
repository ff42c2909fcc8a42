using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>Names for the few initial values that all of a network's tensors share.</summary>
internal sealed class StartNames
{
    private readonly Dictionary<InitialValue, string> names = [];

    public StartNames(ArenaPlan plan)
    {
        foreach (var start in plan.Tensors.Select(t => t.Weight.Initial).Distinct())
            if (Convolutional(start) is null)
                names[start] = Unique(Word(start));
    }

    public string Declarations =>
        string.Join(
            "\n",
            names.Select(n =>
                Fit.List(
                    4,
                    $"private static readonly Initializer {n.Value} = Initializer.{Method(n.Key)}(",
                    Arguments(n.Key),
                    ");"
                )
            )
        );

    public string Of(Weight weight) => Convolutional(weight.Initial) ?? names[weight.Initial];

    /// <summary>What depends on a convolution's sizes needs no name; else null.</summary>
    private static string? Convolutional(InitialValue start) =>
        start switch
        {
            InitialValue.FanOutNormal => "FanOut",
            InitialValue.FanInUniform u => Text($"FanIn({u.FanIn})"),
            _ => null,
        };

    /// <summary>Heads may start with a deviation of their own, and so have a normal distribution of their own.</summary>
    private string Unique(string word) => names.ContainsValue(word) ? "Head" + word : word;

    private static string Word(InitialValue start) =>
        start switch
        {
            InitialValue.TruncatedNormal => "TruncatedNormal",
            InitialValue.Normal => "HeadNormal",
            InitialValue.Uniform => "PatchUniform",
            InitialValue.CopyOf => "ClassTokenCopy",
            InitialValue.Constant { Value: 0 } => "Zero",
            InitialValue.Constant { Value: 1 } => "One",
            _ => "BranchScale",
        };

    private static string Method(InitialValue start) => start.GetType().Name;

    private static IEnumerable<string> Arguments(InitialValue start) =>
        start switch
        {
            InitialValue.TruncatedNormal n => [Literal(n.Std), Literal(n.Low), Literal(n.High)],
            InitialValue.Normal n => [Literal(n.Std)],
            InitialValue.Uniform u => [Literal(u.Bound)],
            InitialValue.CopyOf c => [Quoted(c.Key)],
            InitialValue.Constant c => [Literal(c.Value)],
            _ => throw new InvalidOperationException($"no initializer for {start}"),
        };
}
