using DeitGen.Arenas;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>A flat tensor of an arena as a part of a file.</summary>
/// <param name="Prefix">What stands before its keys.</param>
/// <param name="Flat">[layout.Length].</param>
/// <param name="Counts">The counts of buffers; null where the part is of trained tensors alone, as moments are.</param>
internal readonly record struct ArenaPart(string Prefix, Tensor Flat, Tensor? Counts = null)
{
    /// <summary>The tensors by key, as views: all in the order of the reference's checkpoints.</summary>
    public IEnumerable<(string Key, Tensor Values)> Tensors(ArenaLayout layout)
    {
        var (prefix, flat, counts) = this;
        var views = layout.Tensors.ToDictionary(
            tensor => tensor.Key,
            tensor => flat.narrow(0, tensor.Offset, tensor.Count).view(Sizes(tensor.Shape))
        );
        if (counts is null)
            return layout.Tensors.Select(tensor => (prefix + tensor.Key, views[tensor.Key]));
        foreach (var buffer in layout.Buffers)
            views.Add(buffer.Key, ArenaBuffers.Part(buffer, flat, counts));
        return layout.Keys.Select(key => (prefix + key, views[key]));
    }

    /// <summary>The same part in host memory.</summary>
    public ArenaPart OnHost() => new(Prefix, Flat.cpu(), Counts?.cpu());

    private static long[] Sizes(IEnumerable<int> shape) => [.. shape.Select(size => (long)size)];
}
