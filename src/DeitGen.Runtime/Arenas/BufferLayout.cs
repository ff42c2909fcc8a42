using System.Collections.Immutable;

namespace DeitGen.Arenas;

/// <summary>A tensor that training forwards keep and no gradient moves: a running statistic of batch normalisation.</summary>
/// <param name="Key">As in timm's checkpoints: <c>stem.bn.running_mean</c>.</param>
/// <param name="Shape">Its sizes; none for a single number.</param>
/// <param name="Offset">Numbers before it in the arena, a multiple of 16; of a count: counts before it.</param>
/// <param name="Kind">What it holds.</param>
public sealed record BufferLayout(
    string Key,
    ImmutableArray<int> Shape,
    long Offset,
    BufferKind Kind
)
{
    /// <summary>Numbers in it.</summary>
    public long Count { get; } = Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>What a normalisation keeps: running mean, running variance on the lines behind it, and a count.</summary>
    /// <param name="key">The layer: <c>stem.bn</c>.</param>
    /// <param name="width">Channels.</param>
    /// <param name="offset">Numbers before the mean in the arena; a multiple of 16.</param>
    /// <param name="number">Counts before its own.</param>
    public static IEnumerable<BufferLayout> OfNorm(string key, int width, long offset, long number)
    {
        var lines = (width + Line.Numbers - 1) / Line.Numbers * Line.Numbers;
        yield return new($"{key}.running_mean", [width], offset, BufferKind.Mean);
        yield return new($"{key}.running_var", [width], offset + lines, BufferKind.Variance);
        yield return new($"{key}.num_batches_tracked", [], number, BufferKind.Count);
    }
}
