using DeitGen.Generators.Buffers;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>The methods that make a step's norms and the records of its blocks.</summary>
internal sealed class StepValueHelpers(StepProgram p)
{
    private const int Indent = 12; // of a statement in a method of a class in a class

    public string Text
    {
        get
        {
            var parts = new List<string>
            {
                StepValueField.NormOf(p.Graph.Stream.Last, p.IsRounded, p.Drops),
            };
            parts.AddRange(p.Passed.Select(PassedOf));
            if (p.Plan.Blocks.FirstOrDefault(r => r != p.Names.Last) is { } run)
                parts.Add(BlocksOf(run));
            return string.Join("\n\n", parts);
        }
    }

    /// <summary>What the record of a block is handed for its second norm.</summary>
    public static string MlpOf(StepProgram p, string block) =>
        p.Drops ? $", depth.Mlp[{block}]" : "";

    private string Parameters =>
        p.Drops ? "Workspace memory, StochasticDepth depth" : "Workspace memory";

    /// <summary>The last block, which has another record, begins with the same norm.</summary>
    private string PassedOf(string name)
    {
        var isLastApart = p.Names.Last is not null;
        var count = p.Graph.Depth - (isLastApart ? 1 : 0);
        var place = Of(p.Plan.Blocks[0], name);
        var rows = CSharp.Text($"{place.Value.Rows}");
        string Made(int indent, string number, string from, long offset) =>
            Fit.List(
                indent,
                $"norms[{number}] = NormOf(",
                ((string[])["memory", StepValueField.At(from, offset), rows]).Concat(
                    p.Drops ? [$"depth.Attention[{number}]"] : []
                ),
                ");"
            );
        var others = Made(Indent + 4, "l", "FirstBlock + l * Block", place.Offset);
        var last = CSharp.Text($"{count}");
        return CSharp.Text(
            $$"""
            private static Normed<Element>[] {{name}}Of({{Parameters}})
            {
                var norms = new Normed<Element>[{{p.Graph.Depth}}];
                {{(
                count > 0 ? CSharp.Text($"for (var l = 0; l < {count}; l++)\n    {others}") : ""
            )}}
                {{(
                isLastApart ? Made(Indent, last, "LastBlock", Of(p.Names.Last!, name).Offset) : ""
            )}}
                return norms;
            }
            """
        );
    }

    private static Place Of(BlockPlaces run, string name) =>
        run.Places.First(x => StepNames.Split(x.Value.Name).Group == name);

    private string BlocksOf(BlockPlaces run) =>
        CSharp.Text(
            $$"""
            private static BlockValues[] BlocksOf({{Parameters}})
            {
                var blocks = new BlockValues[{{run.Count}}];
                for (var l = 0; l < blocks.Length; l++)
                    blocks[l] = new(memory, FirstBlock + l * Block{{MlpOf(p, "l")}});
                return blocks;
            }
            """
        );
}
