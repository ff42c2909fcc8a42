using System.Buffers;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Maps that move each row, or each column, within itself. The other coordinate falls on a pixel's centre exactly, so of the sixteen neighbours
/// four are left, and pixels side by side have theirs side by side.
/// </summary>
/// <param name="canvas">The image; the result goes to its spare room.</param>
/// <param name="map">Its other coordinate is the identity.</param>
/// <param name="filter">Bicubic or bilinear.</param>
/// <param name="down">Whether columns move.</param>
internal readonly struct ShiftKernel(Canvas canvas, AffineMap map, Interpolation filter, bool down)
    : IKernel
{
    private int Length => down ? canvas.Height : canvas.Width;

    private int Lines => down ? canvas.Width : canvas.Height;

    public static void Apply(Canvas canvas, AffineMap map, Interpolation filter, bool down)
    {
        Sampling.Check(filter);
        var kernel = new ShiftKernel(canvas, map, filter, down);
        Sweeps.Run(kernel, kernel.Length);
        canvas.Swap();
    }

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var padded = Length + 2 * LineSampling.Margin;
        var room = ArrayPool<uint>.Shared.Rent(padded + Length);
        var fractions = ArrayPool<double>.Shared.Rent(ShiftedLine.Places(Length));
        var (slope, offset) = down ? (map.D, map.F) : (map.B, map.C);
        var sampling = new LineSampling(filter, canvas.Fill);
        int? distance = null;
        for (var i = 0; i < Lines; i++)
        {
            var line = new ShiftedLine(slope * (i + 0.5) + offset, Length);
            if (i == 0 || slope != 0)
                distance = line.Write(fractions);
            if (distance is { } moved)
            {
                Read(i, room.AsSpan(0, padded));
                var to = room.AsSpan(padded, Length);
                sampling.Run<TLanes>(line, moved, room, fractions, to);
                Write(i, to);
            }
            else
                WriteByDefinition(i);
        }
        ArrayPool<uint>.Shared.Return(room);
        ArrayPool<double>.Shared.Return(fractions);
    }

    private void Read(int line, Span<uint> to)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Pixels);
        var inner = to[LineSampling.Margin..^LineSampling.Margin];
        if (down)
            for (var (i, at) = (0, line); i < inner.Length; i++, at += canvas.Width)
                inner[i] = pixels[at];
        else
            pixels.Slice(line * canvas.Width, inner.Length).CopyTo(inner);
        to[..LineSampling.Margin].Fill(inner[0]);
        to[^LineSampling.Margin..].Fill(inner[^1]);
    }

    private void Write(int line, ReadOnlySpan<uint> from)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Spare);
        if (down)
            for (var (i, at) = (0, line); i < from.Length; i++, at += canvas.Width)
                pixels[at] = from[i];
        else
            from.CopyTo(pixels[(line * canvas.Width)..]);
    }

    private void WriteByDefinition(int line)
    {
        var sampling = new Sampling(canvas, map, filter);
        for (var i = 0; i < Length; i++)
            sampling.WritePixel(down ? line : i, down ? i : line);
    }
}
