namespace DeitGen.Augmentation.Resampling;

/// <summary>The filters of a resize: how much a source pixel counts at a distance from an output pixel's middle, as Pillow has them.</summary>
internal static class Kernel
{
    /// <summary>The distance from which on pixels do not count, in source pixels of an image that is not made smaller.</summary>
    public static double Support(Interpolation filter) =>
        filter switch
        {
            Interpolation.Bilinear => 1,
            Interpolation.Bicubic => 2,
            Interpolation.Lanczos => 3,
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "not a filter"),
        };

    /// <summary>The weight at a distance.</summary>
    public static double Weight(Interpolation filter, double distance)
    {
        var x = Math.Abs(distance);
        return filter switch
        {
            Interpolation.Bilinear => x < 1 ? 1 - x : 0,
            Interpolation.Bicubic => Cubic(x),
            _ => x < 3 ? SineOver(x) * SineOver(x / 3) : 0,
        };
    }

    /// <summary>Keys (1981) with a = -0.5.</summary>
    private static double Cubic(double x)
    {
        const double a = -0.5;
        if (x < 1)
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }

    private static double SineOver(double x) => x == 0 ? 1 : Math.Sin(x * Math.PI) / (x * Math.PI);
}
