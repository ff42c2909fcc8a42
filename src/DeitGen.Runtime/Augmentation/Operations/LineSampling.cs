using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Samples a line of pixels at points that are one distance away.</summary>
internal readonly struct LineSampling(Interpolation filter, Fill fill)
{
    /// <summary>Copies of the edge pixel that stand before and after a line.</summary>
    public const int Margin = 2;

    private readonly uint fill = fill.Red | (uint)fill.Green << 8 | (uint)fill.Blue << 16;

    /// <summary>Writes a line.</summary>
    /// <param name="line">Which of its pixels come from within the line.</param>
    /// <param name="distance">From a pixel to the centre on the left of its point.</param>
    /// <param name="from">The source with its margins.</param>
    /// <param name="fractions">From that centre to the point.</param>
    /// <param name="to">The result.</param>
    public void Run<TLanes>(
        ShiftedLine line,
        int distance,
        ReadOnlySpan<uint> from,
        ReadOnlySpan<double> fractions,
        Span<uint> to
    )
        where TLanes : struct, ILanes<TLanes>
    {
        to[..line.Start].Fill(fill);
        to[line.End..].Fill(fill);
        var (start, end) = (line.Start, line.End);
        if (end - start >= TLanes.Count)
            Inner<TLanes>(start, end, distance, from, fractions, to);
        else
            Inner<Lanes32>(start, end, distance, from, fractions, to);
    }

    private void Inner<TLanes>(
        int start,
        int end,
        int distance,
        ReadOnlySpan<uint> from,
        ReadOnlySpan<double> fractions,
        Span<uint> to
    )
        where TLanes : struct, ILanes<TLanes>
    {
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(from));
        ref var result = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(to));
        ref var fraction = ref MemoryMarshal.GetReference(fractions);
        for (var i = start; i < end; i += TLanes.Count)
        {
            var at = Math.Min(i, end - TLanes.Count);
            var first = (nuint)((at + distance + Margin - 1) * Canvas.PixelSize);
            ref var d = ref Unsafe.Add(ref fraction, at);
            var pixels =
                filter == Interpolation.Bilinear
                    ? Linear<TLanes>(ref source, first, ref d)
                    : Cubic<TLanes>(ref source, first, ref d);
            pixels.Store(ref result, (nuint)(at * Canvas.PixelSize));
        }
    }

    /// <summary>The polynomial of <see cref="Sampling"/>; its coefficients are whole numbers here, so their sums are exact in any order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Cubic<TLanes>(ref byte source, nuint at, ref double fractions)
        where TLanes : struct, ILanes<TLanes>
    {
        var first = TLanes.Load(ref source, at);
        var second = TLanes.Load(ref source, at + 4);
        var third = TLanes.Load(ref source, at + 8);
        var fourth = TLanes.Load(ref source, at + 12);
        var byteMask = TLanes.All(0xFF);
        var pixels = TLanes.All(0);
        for (var shift = 0; shift < 24; shift += 8)
        {
            var (a, b) = ((first >> shift) & byteMask, (second >> shift) & byteMask);
            var (c, e) = ((third >> shift) & byteMask, (fourth >> shift) & byteMask);
            var fall = a - b;
            var square = fall + fall + c - e;
            pixels |= TLanes.Polynomial(b, c - a, square, e - c - fall, ref fractions) << shift;
        }
        return pixels;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Linear<TLanes>(ref byte source, nuint at, ref double fractions)
        where TLanes : struct, ILanes<TLanes>
    {
        var left = TLanes.Load(ref source, at + 4);
        var right = TLanes.Load(ref source, at + 8);
        var byteMask = TLanes.All(0xFF);
        var (pixels, zero) = (TLanes.All(0), TLanes.All(0));
        for (var shift = 0; shift < 24; shift += 8)
        {
            var value = (left >> shift) & byteMask;
            var rise = ((right >> shift) & byteMask) - value;
            pixels |= TLanes.Polynomial(value, rise, zero, zero, ref fractions) << shift;
        }
        return pixels;
    }
}
