using DeitGen.Generators.Graph;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Layout;

/// <summary>
/// Every tensor's place in the arena: decayed ones first, then the others, each group in the order in which the backward
/// pass finishes them, so that a range of gradients is ready as soon as its last tensor is.
/// </summary>
/// <param name="Tensors">In the order of the reference's checkpoints.</param>
/// <param name="DecayedLength">Numbers in the first group, padding included.</param>
/// <param name="Length">Numbers in the arena.</param>
internal sealed record ArenaPlan(
    EquatableArray<LayoutTensor> Tensors,
    long DecayedLength,
    long Length
)
{
    /// <summary>64 bytes, in numbers: a cache line, and a register of the widest vector unit.</summary>
    private const long Alignment = 16;

    /// <summary>Names what a checkpoint or arena must agree on.</summary>
    public string Hash
    {
        get
        {
            var lines = Tensors.Select(t =>
                $"{t.Key} {t.Weight.Sizing} {(t.Weight.IsDecayed ? "decayed" : "free")}\n"
            );
            return Fingerprint.Of(string.Concat(lines));
        }
    }

    public static ArenaPlan Of(DeitGraph graph)
    {
        var backward = Backward(graph).ToList();
        var offsets = new Dictionary<string, long>();
        var decayed = Place(backward.Where(t => t.Weight.IsDecayed), offsets, 0);
        var length = Place(backward.Where(t => !t.Weight.IsDecayed), offsets, decayed);
        return new(
            Checkpoint(graph).Select(t => t with { Offset = offsets[t.Key] }).ToEquatable(),
            decayed,
            length
        );
    }

    private static long Place(
        IEnumerable<LayoutTensor> tensors,
        Dictionary<string, long> offsets,
        long next
    )
    {
        foreach (var tensor in tensors)
        {
            offsets[tensor.Key] = next;
            next += (tensor.Weight.Count + Alignment - 1) / Alignment * Alignment;
        }
        return next;
    }

    private static IEnumerable<LayoutTensor> Checkpoint(DeitGraph g) =>
        Named("", g.Stem)
            .Concat(g.Blocks.SelectMany((b, l) => Named($"blocks.{l}.", b.Weights)))
            .Concat(Named("", g.Tail));

    private static IEnumerable<LayoutTensor> Backward(DeitGraph g)
    {
        var blocks = g
            .Blocks.Select((b, l) => (Prefix: $"blocks.{l}.", Block: b))
            .Reverse()
            .SelectMany(b =>
                Named(b.Prefix, Reversed(b.Block.Mlp.Branch))
                    .Concat(Named(b.Prefix, Reversed(b.Block.Attention.Branch)))
            );
        return Named("", g.Heads.SelectMany(h => h.Weights).Concat(g.Norm.Weights))
            .Concat(blocks)
            .Concat(Named("", Reversed(g.Embed)));
    }

    private static IEnumerable<Weight> Reversed(Chain chain) =>
        chain.Operations.Reverse().SelectMany(o => o.Weights);

    private static IEnumerable<LayoutTensor> Named(string prefix, IEnumerable<Weight> weights) =>
        weights.Select(w => new LayoutTensor(prefix + w.Key, w, 0));
}
