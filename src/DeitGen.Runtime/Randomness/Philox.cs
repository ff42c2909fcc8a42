namespace DeitGen.Randomness;

/// <summary>
/// Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): four random words as a pure function of a
/// counter and a key. Any word of any stream can be had without the ones before it, so nothing needs a generator's state.
/// </summary>
internal static class Philox
{
    internal const int Rounds = 10;
    internal const uint MultiplierA = 0xD2511F53;
    internal const uint MultiplierB = 0xCD9E8D57;
    internal const uint StrideA = 0x9E3779B9; // golden ratio
    internal const uint StrideB = 0xBB67AE85; // √3 − 1

    /// <summary>The four words that belong to a counter; every bit of both inputs moves every bit of the result.</summary>
    public static Words Block(Words counter, ulong key)
    {
        var (a, b, c, d) = counter;
        var (low, high) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var productA = (ulong)MultiplierA * a;
            var productB = (ulong)MultiplierB * c;
            (a, c) = ((uint)(productB >> 32) ^ b ^ low, (uint)(productA >> 32) ^ d ^ high);
            (b, d) = ((uint)productB, (uint)productA);
            unchecked
            {
                low += StrideA;
                high += StrideB;
            }
        }
        return new(a, b, c, d);
    }
}
