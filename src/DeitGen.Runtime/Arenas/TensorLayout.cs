using System.Collections.Immutable;

namespace DeitGen.Arenas;

/// <summary>A trained tensor: its key in timm's checkpoints, its sizes, its place in the arena and its initial value.</summary>
/// <param name="Key">As in timm's checkpoints: <c>blocks.0.attn.qkv.weight</c>.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Offset">Numbers before it in the arena; a multiple of 16 (64 bytes).</param>
/// <param name="Decay">Whether weight decay acts on it.</param>
/// <param name="Initial">How it starts.</param>
public sealed record TensorLayout(
    string Key,
    ImmutableArray<int> Shape,
    long Offset,
    DecayGroup Decay,
    Initializer Initial
)
{
    /// <summary>Numbers in it.</summary>
    public long Count { get; } = Shape.Aggregate(1L, (product, size) => product * size);
}
