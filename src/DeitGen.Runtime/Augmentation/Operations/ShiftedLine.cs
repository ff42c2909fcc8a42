using System.Numerics;
using System.Runtime.InteropServices;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Where a line's pixels come from when the whole line moves by one distance: the centre i + ½ of a pixel from the point (i + ½) + shift.
/// </summary>
/// <param name="shift">The distance, in pixels.</param>
/// <param name="length">Pixels of the line.</param>
internal readonly struct ShiftedLine(double shift, int length)
{
    /// <summary>The first pixel that comes from within the line.</summary>
    public int Start { get; } = First(shift, 0, length);

    /// <summary>The pixel after the last that comes from within the line.</summary>
    public int End { get; } = First(shift, length, length);

    /// <summary>The places of fractions that <see cref="Write"/> needs.</summary>
    public static int Places(int length) => length + Vector<double>.Count;

    /// <summary>
    /// Writes how far each pixel's point is beyond the centre to its left, and returns that centre's distance from the pixel. Null where rounding
    /// makes it differ from pixel to pixel: the shift is then within a few ulps of a whole number.
    /// </summary>
    public int? Write(Span<double> fractions)
    {
        ref var start = ref MemoryMarshal.GetReference(fractions[..Places(length)]);
        var half = new Vector<double>(0.5);
        var first = Math.Floor(Start + 0.5 + shift - 0.5) - Start;
        var same = Vector<long>.AllBitsSet;
        for (var i = 0; i < length; i += Vector<double>.Count)
        {
            var index = Vector<double>.Indices + new Vector<double>(i);
            var point = index + half + new Vector<double>(shift) - half;
            var left = Vector.Floor(point);
            (point - left).StoreUnsafe(ref start, (nuint)i);
            same &= Vector.Equals(left - index, new Vector<double>(first));
        }
        return Vector.EqualsAll(same, Vector<long>.AllBitsSet) ? (int)first : null;
    }

    /// <summary>The first pixel whose point is at or beyond a bound. The estimate is off by one at most.</summary>
    private static int First(double shift, int bound, int length)
    {
        var first = (int)Math.Clamp(Math.Ceiling(bound - 0.5 - shift), 0, length);
        while (first > 0 && first - 1 + 0.5 + shift >= bound)
            first--;
        while (first < length && first + 0.5 + shift < bound)
            first++;
        return first;
    }
}
