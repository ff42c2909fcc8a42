using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Blurs every line of an image. Two channels share a lane while neighbours are added.</summary>
internal readonly struct BlurKernel(ImageLines lines, BoxBlur box) : IKernel
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var margin = box.Margin;
        var padded = lines.Length + 2 * margin;
        var room = ArrayPool<uint>.Shared.Rent(2 * padded);
        for (var i = 0; i < lines.Count; i++)
        {
            var (from, to) = (new Range(0, padded), new Range(padded, 2 * padded));
            lines.Read(i, room.AsSpan(from), margin);
            for (var pass = 0; pass < GaussianBlur.Passes; pass++)
            {
                Blur<TLanes>(room.AsSpan(from), room.AsSpan(to));
                ImageLines.Extend(room.AsSpan(to), margin);
                (from, to) = (to, from);
            }
            lines.Write(i, room.AsSpan(from)[margin..^margin]);
        }
        ArrayPool<uint>.Shared.Return(room);
    }

    private void Blur<TLanes>(ReadOnlySpan<uint> from, Span<uint> to)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(from));
        ref var result = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(to));
        for (var x = 0; x < lines.Length; x += TLanes.Count)
        {
            var at = Math.Min(x, lines.Length - TLanes.Count) * Canvas.PixelSize;
            var blurred = Blurred<TLanes>(ref source, (nuint)at);
            blurred.Store(ref result, (nuint)(at + box.Margin * Canvas.PixelSize));
        }
    }

    /// <summary>One pass over some pixels.</summary>
    /// <param name="source">A line with its margins.</param>
    /// <param name="at">The first neighbour, a margin before the pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Blurred<TLanes>(ref byte source, nuint at)
        where TLanes : struct, ILanes<TLanes>
    {
        var mask = TLanes.All(0xFF00FF);
        var last = at + (nuint)(2 * box.Margin * Canvas.PixelSize);
        var (before, after) = (TLanes.Load(ref source, at), TLanes.Load(ref source, last));
        var evenBeyond = (before & mask) + (after & mask);
        var oddBeyond = ((before >> 8) & mask) + ((after >> 8) & mask);
        var (even, odd) = (TLanes.All(0), TLanes.All(0));
        for (at += Canvas.PixelSize; at < last; at += Canvas.PixelSize)
        {
            var pixels = TLanes.Load(ref source, at);
            even += pixels & mask;
            odd += (pixels >> 8) & mask;
        }
        var low = TLanes.All(0xFFFF);
        return Weighed(even & low, evenBeyond & low)
            | (Weighed(odd & low, oddBeyond & low) << 8)
            | (Weighed(even >> 16, evenBeyond >> 16) << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Weighed<TLanes>(TLanes inner, TLanes beyond)
        where TLanes : struct, ILanes<TLanes> =>
        (inner * box.Full + beyond * box.Part + TLanes.All(BoxBlur.Half)) >> BoxBlur.Shift;
}
