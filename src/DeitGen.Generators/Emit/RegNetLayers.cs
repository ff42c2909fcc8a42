using DeitGen.Generators.Graph;
using static System.FormattableString;

namespace DeitGen.Generators.Emit;

/// <summary>The table of a RegNet's layers.</summary>
internal static class RegNetLayers
{
    public static string Table(RegNetGraph g)
    {
        var x = g.Stream;
        var rows = new List<string>
        {
            LayerTable.Head,
            LayerTable.Row("stem", x, g.Stem.Parameters, g.Stem.Macs(g.Image)),
        };
        foreach (var stage in g.Stages)
        {
            var blocks = stage.Blocks.Length == 1 ? "block" : "blocks";
            rows.Add(
                LayerTable.Row(
                    Invariant($"{stage.Key}, {stage.Blocks.Length} {blocks}"),
                    stage.Output(x),
                    stage.Parameters,
                    stage.Macs(x)
                )
            );
            x = stage.Output(x);
        }
        rows.Add(LayerTable.Row("head", g.Logits, g.Head.Parameters, g.Head.Macs(g.Pooled)));
        return string.Join("\n", rows);
    }
}
