using System.Globalization;
using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>RandAugment: a loop over layers, and a switch over the operations that may be drawn.</summary>
internal sealed class RandAugmentHoles(Spec spec, RandAugmentSpec rand) : PolicyHoles(spec)
{
    private readonly List<OperationText> operations =
    [
        .. rand.Operations.Select(o => new OperationText(
            o.Op,
            rand.Increasing,
            spec.Network.ImageSize,
            spec.Augmentation.Interpolation
        )),
    ];

    public override string Words =>
        Text(
            $"RandAugment (Cubuk et al. 2020): {Drawn} of {operations.Count} operations at magnitude {rand.Magnitude}"
        );

    private string Drawn => Text($"{rand.Layers} {(rand.IsWeighted ? "different ones" : "draws")}");

    public override string Call => "RandAugment(canvas, draws.For(Purposes.Policy));";

    public override bool Uncovers => operations.Any(o => o.IsGeometric);

    public override string Methods =>
        Text(
            $$"""
            {{Loop}}

            {{Weights}}

            /// <summary>{{Documentation}}</summary>
            {{Fit.List(4, "private static void Apply(", Parameters, ")")}}
            {
                {{OperationSwitch.Of("operation", Cases, IsNoisy ? null : Magnitude)}}
            }
            """
        );

    /// <summary>Noise on a magnitude that no operation reads is not drawn.</summary>
    private bool IsNoisy => rand.MagnitudeStd > 0 && HasLevels;

    private bool HasLevels => operations.Any(o => o.HasLevel);

    private double Magnitude => Math.Min(rand.Magnitude, OpLevels.Limit);

    private bool AreSigned => operations.Any(o => o.Draws);

    private string Documentation =>
        IsNoisy ? "An operation by its number, at magnitude m of 10."
        : HasLevels ? Text($"An operation by its number, at magnitude {Magnitude} of 10.")
        : "An operation by its number.";

    private IEnumerable<(string, OperationText)> Cases =>
        operations.Select((o, i) => (i.ToString(CultureInfo.InvariantCulture), o));

    private string[] Parameters =>
        [
            "int operation",
            .. IsNoisy ? ["double m"] : None,
            "Canvas canvas",
            .. AreSigned ? ["ref Draws draws"] : None,
        ];

    private string Apply
    {
        get
        {
            string[] arguments =
            [
                "operation",
                .. IsNoisy ? [Noise] : None,
                "canvas",
                .. AreSigned ? ["ref draws"] : None,
            ];
            return Fit.List(16, "Apply(", arguments, ");");
        }
    }

    private string Noise =>
        Text($"Magnitude(ref draws, {rand.Magnitude}, std: {rand.MagnitudeStd})");

    private string Loop => rand.IsWeighted ? Choosing : Drawing;

    private string Drawing =>
        Text(
            $$"""
            /// <summary>{{Drawn}} of {{operations.Count}} operations, each done half the time.</summary>
            private static void RandAugment(Canvas canvas, Draws draws)
            {
                for (var layer = 0; layer < {{rand.Layers}}; layer++)
                {
                    var operation = draws.NextInt({{operations.Count}});
                    if (Chance(ref draws, 0.5))
                        {{Apply}}
                }
            }
            """
        );

    private string Choosing =>
        Text(
            $$"""
            /// <summary>{{Drawn}} of {{operations.Count}} operations, each done half the time.</summary>
            private static void RandAugment(Canvas canvas, Draws draws)
            {
                Span<int> operations = stackalloc int[{{rand.Layers}}];
                Choose(ref draws, Weights, operations);
                foreach (var operation in operations)
                {
                    if (Chance(ref draws, 0.5))
                        {{Apply}}
                }
            }
            """
        );

    private string Weights
    {
        get
        {
            if (!rand.IsWeighted)
                return "";
            const string Head = "private static ReadOnlySpan<double> Weights =>";
            var weights = rand.Operations.Select(o => Literal(o.Weight)).ToList();
            return Text(
                $"""
                /// <summary>How likely each operation is to be drawn.</summary>
                {Fit.Collection(4, Head, weights, ";", inner: 4)}
                """
            );
        }
    }

    private static string[] None => [];
}
