using System.Globalization;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Where the pixels of a result come from: the centre (x + ½, y + ½) of a pixel is taken from the point (A·x + B·y + C, D·x + E·y + F) of
/// the source, x and y meaning the centre.
/// </summary>
internal readonly record struct AffineMap(
    double A,
    double B,
    double C,
    double D,
    double E,
    double F
)
{
    /// <summary>
    /// Counter-clockwise about the centre (Pillow Image.rotate): degrees modulo 360, sine and cosine rounded to 15 decimals. Pillow's short
    /// ways for 0, 90, 180 and 270 degrees give the same pixels as this.
    /// </summary>
    public static AffineMap Rotation(double degrees, int width, int height)
    {
        degrees %= 360;
        var radians = -((degrees < 0 ? degrees + 360 : degrees) * (Math.PI / 180));
        var (cosine, sine, minusSine) = (
            Rounded(Math.Cos(radians)),
            Rounded(Math.Sin(radians)),
            Rounded(-Math.Sin(radians))
        );
        var (x, y) = (width / 2.0, height / 2.0);
        return new(
            cosine,
            sine,
            cosine * -x + sine * -y + x,
            minusSine,
            cosine,
            minusSine * -x + cosine * -y + y
        );
    }

    /// <summary>A double rounded to 15 decimals exactly, as Python's round does: by way of decimal text.</summary>
    private static double Rounded(double value)
    {
        Span<char> text = stackalloc char[24];
        value.TryFormat(text, out var length, "F15", CultureInfo.InvariantCulture);
        return double.Parse(text[..length], CultureInfo.InvariantCulture);
    }
}
