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
}
