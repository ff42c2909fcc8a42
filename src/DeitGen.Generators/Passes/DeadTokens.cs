using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Passes;

/// <summary>
/// Behind the last block only the head tokens are read. So all tokens give it keys and values, and all else is done for the head tokens
/// alone; in the other direction the same tokens alone have a gradient. Exact.
/// </summary>
internal static class DeadTokens
{
    public static readonly Pass<DeitGraph> Pass = new(nameof(DeadTokens), Rewrite);

    private static DeitGraph Rewrite(DeitGraph graph)
    {
        if (graph.HeadTokens is not { } count)
            return graph;
        var last = graph.Blocks[graph.Depth - 1];
        var attention = last.Attention with
        {
            Branch = new(Few(last.Attention.Branch, count)),
            Heads = new HeadTokens("Input", count),
        };
        return graph with
        {
            Blocks = [.. graph.Blocks.Take(graph.Depth - 1), new(attention, last.Mlp)],
        };
    }

    private static EquatableArray<Operation> Few(Chain branch, int count)
    {
        var (qkv, attention) = (
            branch.Operations.OfType<Linear>().First(),
            branch.Operations.OfType<Attention>().Single()
        );
        return branch
            .Operations.Where(o => o != qkv)
            .Select(o => o == attention ? new HeadAttention(qkv, attention, count) : o)
            .ToEquatable();
    }
}
