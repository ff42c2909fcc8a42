using DeitGen.Native;
using static TorchSharp.torch;

namespace DeitGen.Arenas;

/// <summary>
/// The third region of an arena: running statistics lie behind the parameters in the same flat tensor, so that average, checkpoint
/// and copies of the whole take them along; their counts are whole numbers and lie in a tensor of their own.
/// </summary>
internal sealed class ArenaBuffers : IDisposable
{
    private readonly ArenaLayout layout;
    private readonly Tensor values;
    private readonly List<Tensor> views = [];

    /// <summary>The region of new flat values.</summary>
    public ArenaBuffers(ArenaLayout layout, Tensor values)
        : this(
            layout,
            values,
            zeros(
                    layout.Buffers.Count(buffer => buffer.Kind == BufferKind.Count),
                    dtype: ScalarType.Int64,
                    device: values.device
                )
                .DetachFromDisposeScope()
        ) { }

    /// <summary>The region of other values, an average: it counts the same batches.</summary>
    public ArenaBuffers(ArenaBuffers trained, Tensor values)
        : this(trained.layout, values, trained.Counts.alias().DetachFromDisposeScope()) { }

    private ArenaBuffers(ArenaLayout layout, Tensor values, Tensor counts) =>
        (this.layout, this.values, Counts) = (layout, values, counts);

    /// <summary>All counts, int64.</summary>
    public Tensor Counts { get; }

    /// <summary>A buffer in its shape; the view lives as long as the arena.</summary>
    /// <exception cref="LayoutException">The layout has no such buffer.</exception>
    public Tensor View(string key)
    {
        var buffer =
            layout.Buffers.FirstOrDefault(other => other.Key == key)
            ?? throw new LayoutException($"{key} is no buffer of the layout.");
        var view = Part(buffer, values, Counts).DetachFromDisposeScope();
        views.Add(view);
        return view;
    }

    /// <summary>A buffer's part, in its shape, of flat values and counts like an arena's.</summary>
    public static Tensor Part(BufferLayout buffer, Tensor values, Tensor counts)
    {
        var flat = buffer.Kind == BufferKind.Count ? counts : values;
        using var part = flat.narrow(0, buffer.Offset, buffer.Count);
        return part.view([.. buffer.Shape.Select(size => (long)size)]);
    }

    /// <summary>Writes what statistics start as into flat values in host memory, and sets the counts to 0.</summary>
    public unsafe void Start(Tensor drawn)
    {
        var first = (float*)Libtorch.Address(drawn);
        foreach (var buffer in layout.Buffers)
            if (buffer.Kind != BufferKind.Count)
                new Span<float>(first + buffer.Offset, checked((int)buffer.Count)).Fill(
                    buffer.Kind == BufferKind.Variance ? 1 : 0
                );
        Counts.zero_();
    }

    public void Dispose()
    {
        views.ForEach(view => view.Dispose());
        Counts.Dispose();
    }
}
