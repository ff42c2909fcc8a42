namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Pillow's box blur of a fractional radius (BoxBlur.c): the 2·<see cref="Radius"/> + 1 nearest pixels count fully, the two beyond them in part; in
/// 24-bit fixed point, rounded half up. Neighbours beyond an edge are the edge's.
/// </summary>
/// <param name="Radius">Whole pixels.</param>
/// <param name="Full">The weight of a pixel that counts fully.</param>
/// <param name="Part">The weight of the pixels beyond.</param>
internal readonly record struct BoxBlur(int Radius, uint Full, uint Part)
{
    /// <summary>Bits behind the point.</summary>
    public const int Shift = 24;

    /// <summary>One half.</summary>
    public const uint Half = 1u << (Shift - 1);

    /// <summary>Pixels that a pixel's blur reads on each side.</summary>
    public int Margin => Radius + 1;

    /// <summary>
    /// The box that, applied so many times, comes near a Gaussian of a standard deviation (Gwosdek et al. 2011, equations 7, 11 and 14), in single
    /// precision where Pillow has it.
    /// </summary>
    public static BoxBlur OfGaussian(float deviation, int passes)
    {
        var variance = deviation * deviation / passes;
        var length = (float)Math.Sqrt(12.0 * variance + 1.0);
        var whole = (float)Math.Floor((length - 1.0) / 2.0);
        var part = (2 * whole + 1) * (whole * (whole + 1) - 3 * variance);
        part /= 6 * (variance - (whole + 1) * (whole + 1));
        var radius = whole + part;
        var full = (uint)((1 << Shift) / (radius * 2 + 1));
        return new((int)radius, full, ((1u << Shift) - (2 * (uint)radius + 1) * full) / 2);
    }
}
