using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Operations;

/// <summary><see cref="Sampling"/> of one pixel, its channels side by side: the same operations in the same order.</summary>
internal readonly struct ColourSampling(Canvas canvas, AffineMap map, Interpolation filter)
{
    /// <summary>The pixel of the result at a column and row whose point is within the image.</summary>
    public uint At(int x, int y)
    {
        var fromX = map.A * (x + 0.5) + map.B * (y + 0.5) + map.C - 0.5;
        var fromY = map.D * (x + 0.5) + map.E * (y + 0.5) + map.F - 0.5;
        var (left, top) = (Math.Floor(fromX), Math.Floor(fromY));
        var (column, row) = ((int)left - 1, (int)top - 1);
        var dx = Vector256.Create(fromX - left);
        var value = Between(
            Row(column, row, dx),
            Row(column, row + 1, dx),
            Row(column, row + 2, dx),
            Row(column, row + 3, dx),
            Vector256.Create(fromY - top)
        );
        value = Vector256.MaxNative(value, Vector256<double>.Zero);
        value = Vector256.Floor(Vector256.MinNative(value, Vector256.Create(255.0)));
        var whole = Vector128.Narrow(value.GetLower(), value.GetUpper());
        var lanes = Vector128.ConvertToInt32Native(whole).AsUInt32();
        var words = Vector128.Narrow(lanes, lanes);
        return Vector128.Narrow(words, words).AsUInt32().ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Row(int column, int row, Vector256<double> dx)
    {
        var start = Math.Clamp(row, 0, canvas.Height - 1) * canvas.Width;
        ref var pixels = ref Unsafe.Add(ref MemoryMarshal.GetReference(canvas.Pixels), 4 * start);
        var last = canvas.Width - 1;
        return Between(
            Pixel(ref pixels, Math.Clamp(column, 0, last)),
            Pixel(ref pixels, Math.Clamp(column + 1, 0, last)),
            Pixel(ref pixels, Math.Clamp(column + 2, 0, last)),
            Pixel(ref pixels, Math.Clamp(column + 3, 0, last)),
            dx
        );
    }

    private static Vector256<double> Pixel(ref byte row, int column)
    {
        ref var pixel = ref Unsafe.Add(ref row, column * Canvas.PixelSize);
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref pixel)).AsByte();
        var lanes = Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
        return Vector256.WidenLower(Vector128.ConvertToSingle(lanes).ToVector256Unsafe());
    }

    private Vector256<double> Between(
        Vector256<double> a,
        Vector256<double> b,
        Vector256<double> c,
        Vector256<double> e,
        Vector256<double> d
    )
    {
        if (filter == Interpolation.Bilinear)
            return b + (c - b) * d;
        var square = (a - b) * 2 + c - e;
        return b + d * (c - a + d * (square + d * (b - a - c + e)));
    }
}
