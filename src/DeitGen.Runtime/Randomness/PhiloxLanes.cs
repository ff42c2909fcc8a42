using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeitGen.Randomness;

/// <summary><see cref="Philox"/> for four neighbouring counters at once: the same words.</summary>
internal static class PhiloxLanes
{
    /// <summary>Blocks that are made at once.</summary>
    public const int Blocks = 4;

    /// <summary>The blocks of a counter and of the three that follow it.</summary>
    /// <param name="counter">Its first word is at most 2³² - 4.</param>
    /// <param name="key">The key.</param>
    /// <returns>Of each block its first two words, the earlier one below, and its last two.</returns>
    public static (Vector256<ulong> First, Vector256<ulong> Last) Of(Words counter, ulong key)
    {
        var word = Vector256.Create((ulong)uint.MaxValue);
        var a = Vector256.Create((ulong)counter.A) + Vector256.Create(0ul, 1, 2, 3);
        var b = Vector256.Create((ulong)counter.B);
        var c = Vector256.Create((ulong)counter.C);
        var d = Vector256.Create((ulong)counter.D);
        var (low, high) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var productA = Multiply(a, Philox.MultiplierA);
            var productB = Multiply(c, Philox.MultiplierB);
            a = productB >>> 32 ^ b ^ Vector256.Create((ulong)low);
            c = productA >>> 32 ^ d ^ Vector256.Create((ulong)high);
            (b, d) = (productB & word, productA & word);
            unchecked
            {
                low += Philox.StrideA;
                high += Philox.StrideB;
            }
        }
        return (a | b << 32, c | d << 32);
    }

    /// <summary>Of numbers below 2³².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> lanes, uint factor) =>
        Avx2.IsSupported
            ? Avx2.Multiply(lanes.AsUInt32(), Vector256.Create((ulong)factor).AsUInt32())
            : lanes * factor;
}
