using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Layout;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>Writes <c>.Step.Tensors.g.cs</c> and the like: every weight that a program reads, as a view of an arena.</summary>
internal sealed class StepTensorsEmitter(StepProgram p)
{
    private const int Indent = 8;

    /// <summary>The file.</summary>
    /// <param name="concern">What the class is of: Step, Evaluation.</param>
    /// <param name="summary">What it says of itself.</param>
    public EmittedFile Emit(string concern, string summary) =>
        ClassFile.Named(
            p.Graph.Identity,
            $"{concern}.Tensors",
            ClassFile.Of(p.Graph.Identity, $"{Usings}\n{p.Alias}", Part(concern, summary))
        );

    private const string Usings = """
        using System.CodeDom.Compiler;
        using DeitGen.Kernels;
        """;

    private string Part(string concern, string summary) =>
        Text(
            $$"""
            partial class {{p.Graph.Identity.ClassName}}
            {
                /// <summary>{{summary}}</summary>
                [GeneratedCode("DeitGen", "1.0")]
                private sealed class {{concern}}Tensors({{Parameters}})
                {
                    {{string.Join("\n", Network)}}

                    public readonly BlockTensors[] Blocks = BlocksOf({{Memories}});

                    /// <summary>Backward finishes the last block first, so that lies first.</summary>
                    private static BlockTensors[] BlocksOf({{Parameters}})
                    {
                        var blocks = new BlockTensors[{{p.Graph.Depth}}];
                        for (var l = 0; l < blocks.Length; l++)
                            blocks[l] = new({{Memories}}, {{Base(isDecayed: true)}}, {{Base(
                isDecayed: false
            )}});
                        return blocks;
                    }

                    /// <summary>The weights of one block: where its matrices begin, where its vectors.</summary>
                    {{Constructor}}
                    {
                        {{string.Join("\n", Block)}}
                    }
                }
            }
            """
        );

    private string Memories => p.IsRounded ? "arena, shadow" : "arena";

    private string Parameters =>
        p.IsRounded ? "Workspace arena, Workspace shadow" : "Workspace arena";

    private string Constructor =>
        Fit.List(
            Indent,
            "public sealed class BlockTensors(",
            [.. Parameters.Split([", "], StringSplitOptions.None), "long matrices", "long vectors"],
            ")"
        );

    private IEnumerable<Operand> Operands =>
        p.Step.Calls.SelectMany(c => c.Operands).SelectMany(Parts);

    private static IEnumerable<Operand> Parts(Operand operand) =>
        operand switch
        {
            Operand.Branch b => [b.Bias, b.Scale],
            Operand.Projections q => [q.Bias],
            _ => [operand],
        };

    private IEnumerable<string> Network =>
        Distinct(null).Select(f => f.Text(Indent, key => Text($"{p.Places.Offset(Tensor(key))}")));

    private IEnumerable<string> Block =>
        Distinct(0)
            .Concat(Distinct(p.Graph.Depth - 1))
            .GroupBy(f => f.Name)
            .Select(g => g.First())
            .Select(f => f.Text(Indent + 4, Relative));

    private IEnumerable<TensorField> Distinct(int? block) =>
        Operands
            .Select(o => TensorField.Of(o, block, p.Places))
            .OfType<TensorField>()
            .GroupBy(f => f.Name)
            .Select(g => g.First());

    private LayoutTensor Tensor(string key) => p.Arena.Tensors.Single(t => t.Key == key);

    private long First(int block, bool isDecayed)
    {
        var prefix = Text($"blocks.{(long)block:D}.");
        return p
            .Arena.Tensors.Where(t =>
                t.Key.StartsWith(prefix, StringComparison.Ordinal)
                && t.Weight.IsDecayed == isDecayed
            )
            .Min(p.Places.Offset);
    }

    private string Base(bool isDecayed)
    {
        var first = First(0, isDecayed);
        return p.Graph.Depth == 1
            ? Text($"{first}")
            : Text($"{first} - l * {first - First(1, isDecayed)}L");
    }

    /// <summary>A block's weight counts from where its group begins.</summary>
    private string Relative(string key)
    {
        var tensor = Tensor("blocks.0." + key);
        var from = p.Places.Offset(tensor) - First(0, tensor.Weight.IsDecayed);
        var name = tensor.Weight.IsDecayed ? "matrices" : "vectors";
        return from == 0 ? name : Text($"{name} + {from}");
    }
}
