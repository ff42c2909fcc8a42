using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Operations;
using static System.FormattableString;

namespace DeitGen.Generators.Emit;

/// <summary>The table of a vision transformer's layers: in the module's documentation, and what <c>describe</c> shows.</summary>
internal static class DeitLayers
{
    public static string Table(DeitGraph g)
    {
        var heads = g.Block.Attention.Branch.Operations.OfType<Attention>().Single().Heads;
        var wide = g.Block.Mlp.Branch.Operations.OfType<Linear>().First().Out;
        var patches = g.Embed.Operations.OfType<PatchEmbedding>().Single();
        var (attention, mlp) = (g.Block.Attention.Branch, g.Block.Mlp.Branch);
        var rows = new[]
        {
            LayerTable.Head,
            LayerTable.Row(
                "patch embedding",
                patches.Output(g.Image),
                patches.Parameters,
                patches.Macs(g.Image)
            ),
            LayerTable.Row(
                "tokens and positions",
                g.Stream,
                g.Embed.Parameters - patches.Parameters,
                0
            ),
            LayerTable.Row(
                Invariant($"blocks 0..{g.Depth - 1}, each"),
                g.Stream,
                g.Block.Parameters,
                g.Block.Macs(g.Stream)
            ),
            LayerTable.Row(
                Invariant($"  attention, {heads} heads"),
                g.Stream,
                attention.Parameters,
                attention.Macs(g.Stream)
            ),
            LayerTable.Row(
                Invariant($"  MLP, {wide} wide"),
                g.Stream,
                mlp.Parameters,
                mlp.Macs(g.Stream)
            ),
            LayerTable.Row("norm", g.Stream, g.Norm.Parameters, 0),
            LayerTable.Row(
                g.IsDistilled ? "head, head_dist" : "head",
                g.Logits,
                g.Heads.Sum(h => h.Parameters),
                g.HeadMacs
            ),
        };
        return string.Join("\n", rows);
    }
}
