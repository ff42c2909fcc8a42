namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Pillow's sampling of an image at points between its pixels (Geometry.c), in double: neighbours beyond an edge are the edge's, a result is
/// cut off to a byte, not rounded, and a point outside the image leaves the fill.
/// </summary>
internal static class Sampling
{
    /// <summary>Maps an image pixel by pixel.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="filter"/> is not one filter.</exception>
    public static void ApplyByDefinition(Canvas canvas, AffineMap map, Interpolation filter)
    {
        if (filter == Interpolation.Random)
            throw new ArgumentOutOfRangeException(nameof(filter), filter, "choose a filter first");
        for (var y = 0; y < canvas.Height; y++)
        for (var x = 0; x < canvas.Width; x++)
        {
            var (column, row) = (x + 0.5, y + 0.5);
            var fromX = map.A * column + map.B * row + map.C;
            var fromY = map.D * column + map.E * row + map.F;
            var to = canvas.Spare.Slice((y * canvas.Width + x) * Canvas.PixelSize, 3);
            if (fromX < 0 || fromX >= canvas.Width || fromY < 0 || fromY >= canvas.Height)
                (to[0], to[1], to[2]) = (canvas.Fill.Red, canvas.Fill.Green, canvas.Fill.Blue);
            else
                for (var channel = 0; channel < 3; channel++)
                    to[channel] = At(canvas, channel, fromX - 0.5, fromY - 0.5, filter);
        }
        canvas.Swap();
    }

    private static byte At(Canvas canvas, int channel, double x, double y, Interpolation filter)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (dx, dy) = (x - left, y - top);
        double Row(int row)
        {
            double Pixel(int column) => Clamped(canvas, channel, column, row);
            return filter == Interpolation.Bilinear
                ? Linear(Pixel(left), Pixel(left + 1), dx)
                : Cubic(Pixel(left - 1), Pixel(left), Pixel(left + 1), Pixel(left + 2), dx);
        }
        var value =
            filter == Interpolation.Bilinear
                ? Linear(Row(top), Row(top + 1), dy)
                : Cubic(Row(top - 1), Row(top), Row(top + 1), Row(top + 2), dy);
        return (byte)Math.Clamp(value, 0, 255);
    }

    private static byte Clamped(Canvas canvas, int channel, int x, int y)
    {
        (x, y) = (Math.Clamp(x, 0, canvas.Width - 1), Math.Clamp(y, 0, canvas.Height - 1));
        return canvas.Pixels[(y * canvas.Width + x) * Canvas.PixelSize + channel];
    }

    private static double Linear(double a, double b, double d) => a + (b - a) * d;

    /// <summary>Cubic convolution with a = −1 as a polynomial in d, in Pillow's order of operations.</summary>
    private static double Cubic(double a, double b, double c, double e, double d)
    {
        var linear = -a + c;
        var square = 2 * (a - b) + c - e;
        var cube = -a + b - c + e;
        return b + d * (linear + d * (square + d * cube));
    }
}
