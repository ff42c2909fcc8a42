using System.Globalization;
using DeitGen.Native;
using TorchSharp.Modules;

namespace DeitGen.Arenas;

/// <summary>Holds tables and live parameters against what arenas rely on.</summary>
internal static class LayoutCheck
{
    /// <summary>Every tensor starts on a line, inside the arena, apart from the others.</summary>
    public static void Table(ArenaLayout layout)
    {
        var free = 0L;
        var statistics = layout.Buffers.Where(buffer => buffer.Kind != BufferKind.Count);
        foreach (
            var (key, offset, count) in layout
                .Tensors.Select(tensor => (tensor.Key, tensor.Offset, tensor.Count))
                .Concat(statistics.Select(buffer => (buffer.Key, buffer.Offset, buffer.Count)))
                .OrderBy(part => part.Offset)
        )
        {
            if (offset % Line.Numbers != 0)
                throw Difference(key, "offset", "a multiple of 16", offset);
            if (offset < free)
                throw Difference(key, "offset", $"{free} or more", offset);
            free = offset + count;
        }
        if (layout.Length < free || layout.Length % Line.Numbers != 0)
            throw Difference("the arena", "length", $"a multiple of 16 from {free}", layout.Length);
    }

    /// <summary>The ranges of an update are whole lines inside the arena, in order and apart.</summary>
    public static void Ranges(ReadOnlySpan<UpdateRange> ranges, long length)
    {
        var free = 0L;
        foreach (var range in ranges)
        {
            var end = range.Offset + range.Length;
            if (range.Offset < free || range.Length < 0 || end > length)
                throw Difference("a range", "place", $"inside {free} to {length}", range);
            if (range.Offset % Line.Numbers != 0 || range.Length % Line.Numbers != 0)
                throw Difference("a range", "place", "whole lines of 16", range);
            free = end;
        }
    }

    /// <summary>Names, order, shapes, addresses and total of live parameters are the table's.</summary>
    public static void Live(
        Arena arena,
        IEnumerable<(string name, Parameter parameter)> live,
        long parameters
    )
    {
        var (next, total) = (0, 0L);
        foreach (var (name, parameter) in live)
        {
            if (next == arena.Layout.Tensors.Length)
                throw Difference(name, "parameter", "none", "one more");
            Tensor(arena, arena.Layout.Tensors[next++], name, parameter);
            total += parameter.numel();
        }
        if (next < arena.Layout.Tensors.Length)
            throw Difference(arena.Layout.Tensors[next].Key, "parameter", "one", "none");
        if (total != parameters)
            throw Difference("the network", "parameters", parameters, total);
    }

    private static void Tensor(Arena arena, TensorLayout tensor, string name, Parameter live)
    {
        if (name != tensor.Key)
            throw Difference(tensor.Key, "name", tensor.Key, name);
        if (!live.shape.SequenceEqual(tensor.Shape.Select(size => (long)size)))
            throw Difference(name, "shape", Sizes(tensor.Shape), Sizes(live.shape));
        if (PlaceIn(arena.Values, live) != tensor.Offset)
            throw Difference(name, "place", tensor.Offset, PlaceIn(arena.Values, live));
        if (!arena.IsTrainable)
            return;
        using var gradient = live.grad;
        if (gradient is null || PlaceIn(arena.Gradients, gradient) != tensor.Offset)
            throw Difference(name, "gradient", "a view of the arena", "another tensor");
    }

    /// <summary>Names, order, shapes and addresses of live buffers are the table's.</summary>
    public static void Buffers(
        Arena arena,
        IEnumerable<(string name, TorchSharp.torch.Tensor buffer)> live
    )
    {
        var next = 0;
        foreach (var (name, buffer) in live)
        {
            if (next == arena.Layout.Buffers.Length)
                throw Difference(name, "buffer", "none", "one more");
            var expected = arena.Layout.Buffers[next++];
            if (name != expected.Key)
                throw Difference(expected.Key, "name", expected.Key, name);
            if (!buffer.shape.SequenceEqual(expected.Shape.Select(size => (long)size)))
                throw Difference(name, "shape", Sizes(expected.Shape), Sizes(buffer.shape));
            using var part = ArenaBuffers.Part(expected, arena.Values, arena.Counts);
            if (Libtorch.Address(buffer) != Libtorch.Address(part))
                throw Difference(name, "place", expected.Offset, "elsewhere");
        }
        if (next < arena.Layout.Buffers.Length)
            throw Difference(arena.Layout.Buffers[next].Key, "buffer", "one", "none");
    }

    private static long PlaceIn(TorchSharp.torch.Tensor flat, TorchSharp.torch.Tensor part) =>
        (Libtorch.Address(part) - Libtorch.Address(flat)) / sizeof(float);

    private static string Sizes<T>(IEnumerable<T> sizes) => $"[{string.Join(", ", sizes)}]";

    private static LayoutException Difference(
        string thing,
        string property,
        object expected,
        object actual
    ) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{thing}: {property} is {actual}, the layout says {expected}."
            )
        );
}
