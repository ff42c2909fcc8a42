namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Pillow's sampling of an image at points between its pixels (Geometry.c), in double: neighbours beyond an edge are the edge's, a result is
/// cut off to a byte, not rounded, and a point outside the image leaves the fill.
/// </summary>
internal readonly struct Sampling(Canvas canvas, AffineMap map, Interpolation filter)
{
    /// <summary>Maps a canvas pixel by pixel.</summary>
    public static void ApplyByDefinition(Canvas canvas, AffineMap map, Interpolation filter)
    {
        var sampling = new Sampling(canvas, map, filter);
        for (var y = 0; y < canvas.Height; y++)
        for (var x = 0; x < canvas.Width; x++)
            sampling.WritePixel(x, y);
        canvas.Swap();
    }

    /// <summary>Refuses what is not one filter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is <see cref="Interpolation.Random"/>.</exception>
    public static void Check(Interpolation filter)
    {
        if (filter is not (Interpolation.Bicubic or Interpolation.Bilinear))
            throw new ArgumentOutOfRangeException(nameof(filter), filter, "choose a filter first");
    }

    /// <summary>Writes one pixel of the result to the canvas's spare room.</summary>
    public void WritePixel(int x, int y)
    {
        var (column, row) = (x + 0.5, y + 0.5);
        var fromX = map.A * column + map.B * row + map.C;
        var fromY = map.D * column + map.E * row + map.F;
        var to = canvas.Spare.Slice((y * canvas.Width + x) * Canvas.PixelSize, 3);
        if (fromX >= 0 && fromX < canvas.Width && fromY >= 0 && fromY < canvas.Height)
            for (var channel = 0; channel < 3; channel++)
                to[channel] = At(channel, fromX - 0.5, fromY - 0.5);
        else
            (to[0], to[1], to[2]) = (canvas.Fill.Red, canvas.Fill.Green, canvas.Fill.Blue);
    }

    private byte At(int channel, double x, double y)
    {
        var top = (int)Math.Floor(y);
        var (second, third) = (Row(channel, x, top), Row(channel, x, top + 1));
        var value =
            filter == Interpolation.Bilinear
                ? Linear(second, third, y - top)
                : Cubic(Row(channel, x, top - 1), second, third, Row(channel, x, top + 2), y - top);
        return (byte)Math.Clamp(value, 0, 255);
    }

    private double Row(int channel, double x, int row)
    {
        var left = (int)Math.Floor(x);
        int Pixel(Canvas canvas, int column) =>
            canvas.Pixels[
                (
                    Math.Clamp(row, 0, canvas.Height - 1) * canvas.Width
                    + Math.Clamp(column, 0, canvas.Width - 1)
                ) * Canvas.PixelSize
                    + channel
            ];
        var (second, third) = (Pixel(canvas, left), Pixel(canvas, left + 1));
        return filter == Interpolation.Bilinear
            ? Linear(second, third, x - left)
            : Cubic(Pixel(canvas, left - 1), second, third, Pixel(canvas, left + 2), x - left);
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
