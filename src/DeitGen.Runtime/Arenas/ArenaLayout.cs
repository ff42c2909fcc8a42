using System.Collections.Immutable;

namespace DeitGen.Arenas;

/// <summary>The compiler's table of a network's tensors.</summary>
/// <param name="Hash">The first 16 hex digits of the table's SHA-256.</param>
/// <param name="Length">Numbers in an arena, buffers and padding included.</param>
/// <param name="Tensors">Every trained tensor in the order of the reference's checkpoints.</param>
public sealed record ArenaLayout(string Hash, long Length, ImmutableArray<TensorLayout> Tensors)
{
    /// <summary>What a network keeps beside its parameters, in the order of the reference's checkpoints; behind the parameters in the arena.</summary>
    public ImmutableArray<BufferLayout> Buffers { get; init; } = [];

    /// <summary>Every key in the order of the reference's checkpoints: each layer's parameters, then its buffers.</summary>
    public IEnumerable<string> Keys =>
        Tensors
            .Select(tensor => tensor.Key)
            .GroupBy(Layer)
            .SelectMany(keys => keys.Concat(BuffersOf[keys.Key].Select(buffer => buffer.Key)));

    private ILookup<string, BufferLayout> BuffersOf =>
        Buffers.ToLookup(buffer => Layer(buffer.Key));

    private static string Layer(string key) => key[..(key.LastIndexOf('.') + 1)];
}
