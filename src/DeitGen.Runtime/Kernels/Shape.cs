using System.Globalization;

namespace DeitGen.Kernels;

/// <summary>What a kernel asks at its door: a few nanoseconds a call, and nothing in the loops.</summary>
internal static class Shape
{
    public static void Same<TA, TB>(in Matrix<TA> a, in Matrix<TB> b)
        where TA : unmanaged, IElement<TA>
        where TB : unmanaged, IElement<TB>
    {
        Require(a.Rows == b.Rows, a.Rows, b.Rows);
        Require(a.Columns == b.Columns, a.Columns, b.Columns);
    }

    public static void Length(Strip strip, int expected) =>
        Require(strip.Length == expected, expected, strip.Length);

    /// <summary>This length, or none at all.</summary>
    public static void LengthIfAny(Strip strip, int expected) =>
        Require(strip.Length == 0 || strip.Length == expected, expected, strip.Length);

    public static void WholeLanes(int columns) =>
        Require(columns % Simd.Width == 0, Simd.RoundUp(columns), columns);

    public static void Require(bool holds, long expected, long actual)
    {
        if (!holds)
            throw Mismatch(expected, actual);
    }

    private static ArgumentException Mismatch(long expected, long actual) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A kernel's shapes do not match: expected {expected}, got {actual}."
            )
        );
}
