using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Randomness;

/// <summary>Normal numbers, eight at once: the same as <see cref="Draws.NextNormal"/> gives one by one.</summary>
internal static class NormalLanes
{
    /// <summary>Numbers that are made at once.</summary>
    public const int Count = 2 * PhiloxLanes.Blocks;

    /// <summary>The numbers of four blocks.</summary>
    /// <param name="counter">Of the first block.</param>
    /// <param name="key">The key.</param>
    /// <param name="numbers">[<see cref="Count"/>].</param>
    [SkipLocalsInit]
    public static void Fill(Words counter, ulong key, Span<float> numbers)
    {
        var (first, last) = PhiloxLanes.Of(counter, key);
        Span<double> even = stackalloc double[PhiloxLanes.Blocks];
        Span<double> odd = stackalloc double[PhiloxLanes.Blocks];
        Quantiles(first, even);
        Quantiles(last, odd);
        for (var i = 0; i < PhiloxLanes.Blocks; i++)
            (numbers[2 * i], numbers[2 * i + 1]) = ((float)even[i], (float)odd[i]);
    }

    /// <summary>Most lie in the middle, where the quantile is one quotient of polynomials; the others are done one by one.</summary>
    private static void Quantiles(Vector256<ulong> bits, Span<double> values)
    {
        var probability = Open(bits);
        var fromMiddle = probability - Vector256.Create(0.5);
        var s = Vector256.Create(Normal.Middle * Normal.Middle) - fromMiddle * fromMiddle;
        var quantile =
            fromMiddle * Polynomial(Normal.CentreAbove, s) / Polynomial(Normal.CentreBelow, s);
        quantile.CopyTo(values);
        var outside = Vector256.GreaterThan(
            Vector256.Abs(fromMiddle),
            Vector256.Create(Normal.Middle)
        );
        for (var mask = outside.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
        {
            var lane = System.Numerics.BitOperations.TrailingZeroCount(mask);
            values[lane] = Normal.Quantile(probability[lane]);
        }
    }

    /// <summary><see cref="Draws.NextOpen"/>: 52 bits are put into a number between 2⁵² and 2⁵³, which are all integers.</summary>
    private static Vector256<double> Open(Vector256<ulong> bits)
    {
        var shifted = (bits >>> 12 | Vector256.Create(0x4330_0000_0000_0000ul)).AsDouble();
        var integer = shifted - Vector256.Create((double)(1L << 52));
        return (integer + Vector256.Create(0.5)) * (1.0 / (1L << 52));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(
        ReadOnlySpan<double> coefficients,
        Vector256<double> x
    )
    {
        var sum = Vector256<double>.Zero;
        for (var power = coefficients.Length - 1; power >= 0; power--)
            sum = sum * x + Vector256.Create(coefficients[power]);
        return sum;
    }
}
