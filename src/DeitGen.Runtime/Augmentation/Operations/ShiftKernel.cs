using System.Buffers;
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
    private readonly ImageLines lines = new(canvas, down);

    public static void Apply(Canvas canvas, AffineMap map, Interpolation filter, bool down)
    {
        Sampling.Check(filter);
        var kernel = new ShiftKernel(canvas, map, filter, down);
        Sweeps.Run(kernel, kernel.lines.Length);
        canvas.Swap();
    }

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var length = lines.Length;
        var padded = length + 2 * LineSampling.Margin;
        var room = ArrayPool<uint>.Shared.Rent(padded + length);
        var fractions = ArrayPool<double>.Shared.Rent(ShiftedLine.Places(length));
        var (slope, offset) = down ? (map.D, map.F) : (map.B, map.C);
        var sampling = new LineSampling(filter, canvas.Fill);
        int? distance = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = new ShiftedLine(slope * (i + 0.5) + offset, length);
            if (i == 0 || slope != 0)
                distance = line.Write(fractions);
            if (distance is { } moved)
            {
                lines.Read(i, room.AsSpan(0, padded), LineSampling.Margin);
                var to = room.AsSpan(padded, length);
                sampling.Run<TLanes>(line, moved, room, fractions, to);
                lines.Write(i, to);
            }
            else
                WriteByDefinition(i);
        }
        ArrayPool<uint>.Shared.Return(room);
        ArrayPool<double>.Shared.Return(fractions);
    }

    private void WriteByDefinition(int line)
    {
        var sampling = new Sampling(canvas, map, filter);
        for (var i = 0; i < lines.Length; i++)
            sampling.WritePixel(down ? line : i, down ? i : line);
    }
}
