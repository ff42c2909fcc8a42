using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Passes;

/// <summary>Evaluation drops nothing: neither branches nor single values.</summary>
internal static class NothingDropped
{
    public static readonly Pass<DeitGraph> Pass = new(nameof(NothingDropped), Rewrite);

    private static DeitGraph Rewrite(DeitGraph graph) =>
        graph with
        {
            Embed = Whole(graph.Embed),
            Blocks = graph
                .Blocks.Select(b => new Block(Whole(b.Attention), Whole(b.Mlp)))
                .ToEquatable(),
        };

    private static Residual Whole(Residual residual) =>
        residual with
        {
            Branch = Whole(residual.Branch),
            Drop = null,
        };

    private static Chain Whole(Chain chain) =>
        new(
            chain
                .Operations.Where(o => o is not Dropout)
                .Select(o => o is Attention a ? a with { Dropout = 0 } : o)
                .ToEquatable()
        );
}
