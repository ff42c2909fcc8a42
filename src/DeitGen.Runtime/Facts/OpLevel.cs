namespace DeitGen.Facts;

/// <summary>
/// How an operation's argument follows from the magnitude: a share of <see cref="Scale"/>, whole or not, added to
/// <see cref="Base"/> or taken from it. Every result is timm's to the last bit, since the order of operations is.
/// </summary>
/// <param name="Scale">What a magnitude of 10 adds; 0 for an operation that takes no argument.</param>
/// <param name="Base">The argument at magnitude 0.</param>
/// <param name="Falls">Whether the argument falls as the magnitude grows.</param>
/// <param name="IsWhole">Whether the share is cut to a whole number.</param>
/// <param name="IsSigned">Whether the share is negated half the time.</param>
internal readonly record struct OpLevel(
    double Scale,
    double Base = 0,
    bool Falls = false,
    bool IsWhole = false,
    bool IsSigned = false
)
{
    /// <summary>Whether the operation takes an argument at all.</summary>
    public bool HasArgument => Scale != 0;

    /// <summary>The argument; of a relative translation, the share of the image's width or height.</summary>
    /// <param name="magnitude">0 to 10.</param>
    /// <param name="negated">What was drawn for the sign, where there is one.</param>
    public double Argument(double magnitude, bool negated = false)
    {
        var share = Share(magnitude);
        return Falls || (IsSigned && negated) ? Base - share : share + Base;
    }

    /// <summary>What is added to the base, or taken from it.</summary>
    /// <param name="magnitude">0 to 10.</param>
    public double Share(double magnitude) =>
        IsWhole ? (int)(magnitude / 10 * Scale) : magnitude / 10 * Scale;
}
