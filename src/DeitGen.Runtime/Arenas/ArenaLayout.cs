using System.Collections.Immutable;

namespace DeitGen.Arenas;

/// <summary>The compiler's table of a network's tensors.</summary>
/// <param name="Hash">The first 16 hex digits of the table's SHA-256.</param>
/// <param name="Length">Numbers in an arena, padding included.</param>
/// <param name="Tensors">Every tensor in the order of the reference's checkpoints.</param>
public sealed record ArenaLayout(string Hash, long Length, ImmutableArray<TensorLayout> Tensors);
