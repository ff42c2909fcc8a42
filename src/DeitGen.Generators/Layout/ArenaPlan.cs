using DeitGen.Generators.Graph;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Layout;

/// <summary>
/// Every tensor's place in the arena: matrices first, which decay, then the others, each group in the order in which the backward
/// pass finishes them, so that a range of gradients is ready as soon as its last tensor is.
/// </summary>
/// <param name="Tensors">In the order of the reference's checkpoints.</param>
/// <param name="Statistics">What normalisations keep, behind all that is trained.</param>
/// <param name="DecayedLength">Numbers in the first group, padding included.</param>
/// <param name="TrainedLength">Numbers in both groups, padding included.</param>
/// <param name="Length">Numbers in the arena.</param>
internal sealed record ArenaPlan(
    EquatableArray<LayoutTensor> Tensors,
    EquatableArray<LayoutStatistics> Statistics,
    long DecayedLength,
    long TrainedLength,
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
            var statistics = Statistics.Select(s => $"{s.Norm.Key} [{s.Norm.Width}] statistics\n");
            return Fingerprint.Of(string.Concat(lines.Concat(statistics)));
        }
    }

    public static ArenaPlan Of(NetworkGraph graph)
    {
        var backward = graph.Backward.ToList();
        var offsets = new Dictionary<string, long>();
        var decayed = Place(Decayed(backward), offsets, 0);
        var trained = Place(backward.Where(t => !t.Weight.IsDecayed), offsets, decayed);
        var (statistics, length) = PlaceStatistics(graph, trained);
        return new(
            graph
                .Checkpoint.Select(t => new LayoutTensor(t.Key, t.Weight, offsets[t.Key]))
                .ToEquatable(),
            statistics,
            decayed,
            trained,
            length
        );
    }

    /// <summary>Matrices before what decays too by a quirk, so that they lie together.</summary>
    private static IEnumerable<(string, Weight)> Decayed(
        IEnumerable<(string Key, Weight Weight)> all
    ) => all.Where(t => t.Weight.IsDecayed).OrderBy(t => !t.Weight.IsMatrix);

    private static long Place(
        IEnumerable<(string Key, Weight Weight)> tensors,
        Dictionary<string, long> offsets,
        long next
    )
    {
        foreach (var tensor in tensors)
        {
            offsets[tensor.Key] = next;
            next += Aligned(tensor.Weight.Count);
        }
        return next;
    }

    /// <summary>Mean and variance of each normalisation behind the trained numbers.</summary>
    private static (EquatableArray<LayoutStatistics>, long) PlaceStatistics(
        NetworkGraph graph,
        long next
    )
    {
        var placed = new List<LayoutStatistics>();
        foreach (var norm in graph.Statistics)
        {
            placed.Add(new(norm, next, placed.Count));
            next += 2 * Aligned(norm.Width);
        }
        return (placed.ToEquatable(), next);
    }

    private static long Aligned(long count) => (count + Alignment - 1) / Alignment * Alignment;
}
