using System.Runtime.Intrinsics;

namespace DeitGen.Randomness;

/// <summary>
/// A stream of random numbers that belongs to (seed, purpose, position, epoch), or to (seed, purpose, step). Equal arguments give
/// equal numbers, whatever was drawn before, on whatever thread. A mutable value: pass it by <c>ref</c>.
/// </summary>
public struct Draws : IDraws
{
    private readonly ulong seed;
    private readonly Words start;
    private Words block;
    private uint used; // words taken so far; 2³² words are more than any purpose needs

    private Draws(long seed, uint purpose, uint position, uint epoch) =>
        (this.seed, start) = ((ulong)seed, new(0, purpose, position, epoch));

    /// <summary>The draws of one sample: <paramref name="position"/> is its place in the epoch's order, not its image's index.</summary>
    public static Draws ForPosition(long seed, uint purpose, long position, long epoch) =>
        new(seed, purpose, checked((uint)position), checked((uint)epoch));

    /// <summary>The draws of one batch.</summary>
    public static Draws ForStep(long seed, uint purpose, long step) =>
        new(seed, purpose, 0, checked((uint)step));

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        var word = (int)(used & 3);
        if (word == 0)
            block = Philox.Block(start with { A = used >> 2 }, seed);
        used++;
        return block[word];
    }

    /// <summary>Passes over words as if they had been drawn, at no cost.</summary>
    /// <param name="words">How many; all words of a stream together are fewer than 2³².</param>
    public void Skip(long words)
    {
        used += checked((uint)words);
        if ((used & 3) != 0)
            block = Philox.Block(start with { A = used >> 2 }, seed);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        var low = NextUInt32();
        return (ulong)NextUInt32() << 32 | low;
    }

    /// <summary>A multiple of 2⁻²⁴ in [0, 1).</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>A multiple of 2⁻⁵³ in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>An integer in [0, <paramref name="bound"/>), every one as likely (Lemire 2019: the few surplus words are redrawn).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var surplus = (uint)-bound % (uint)bound; // 2³² mod bound
        ulong product;
        do product = (ulong)NextUInt32() * (uint)bound;
        while ((uint)product < surplus);
        return (int)(product >> 32);
    }

    /// <summary>A standard normal number, by its quantile: always two words, never ±∞.</summary>
    public double NextNormal() => Normal.Quantile(NextOpen());

    /// <summary>Fills with what <see cref="NextNormal"/> gives, call after call.</summary>
    public void NextNormals(Span<float> numbers)
    {
        while (numbers.Length > 0)
        {
            var whole = (used & 3) == 0 && numbers.Length >= NormalLanes.Count;
            if (whole && Vector256.IsHardwareAccelerated)
            {
                NormalLanes.Fill(start with { A = used >> 2 }, seed, numbers);
                used += 2 * NormalLanes.Count;
                numbers = numbers[NormalLanes.Count..];
                continue;
            }
            numbers[0] = (float)NextNormal();
            numbers = numbers[1..];
        }
    }

    /// <summary>A number in (0, 1) that follows Beta(a, b); both above 0.</summary>
    public double NextBeta(double a, double b)
    {
        var (x, y) = (NextLogGamma(a), NextLogGamma(b));
        return 1 / (1 + Math.Exp(y - x)); // = X / (X + Y); logarithms, since both underflow where a and b are small
    }

    /// <summary>The logarithm of a number that follows Gamma(shape, 1) (Marsaglia and Tsang 2000).</summary>
    private double NextLogGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        if (shape < 1) // Gamma(a) = Gamma(a + 1) · U^(1/a)
            return NextLogGamma(shape + 1) + Math.Log(NextOpen()) / shape;
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var u = NextOpen();
            var root = 1 + c * x;
            if (root <= 0)
                continue;
            var logarithm = 3 * Math.Log(root);
            if (Math.Log(u) < x * x / 2 + d - d * Math.Exp(logarithm) + d * logarithm)
                return Math.Log(d) + logarithm;
        }
    }

    /// <summary>A number in (0, 1): the middle of one of 2⁵² equal parts.</summary>
    public double NextOpen() => ((NextUInt64() >> 12) + 0.5) * (1.0 / (1L << 52));
}
