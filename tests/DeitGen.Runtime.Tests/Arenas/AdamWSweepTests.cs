using DeitGen.Arenas;
using DeitGen.Native;

namespace DeitGen.Tests.Arenas;

public sealed unsafe class AdamWSweepTests
{
    private const int Length = 64 * 16;

    [Theory]
    [InlineData(1)] // corrections far from 1
    [InlineData(1000)]
    public void The_vector_sweep_equals_its_scalar_definition(long update)
    {
        var (vector, scalar) = (State(), State());
        var factors = new AdamWFactors(
            new(1e-3, 0.9, 0.999, 1e-8),
            update,
            clip: 0.7,
            average: 0.99
        );
        var range = new UpdateRange(0, Length, 0.05);
        fixed (
            float* v = vector,
                s = scalar
        )
        {
            new AdamWSweep(Over(v), factors, new(&range, 1)).Run(new(0, 0, Length));
            AdamWSweep.Define(Over(s), 0, Length, factors, range.Decay);
        }
        // Rounding once instead of four times: some ulps of each number's own size.
        Assert.All(
            vector.Zip(scalar),
            pair => Assert.Equal(pair.Second, pair.First, 4e-7 * Math.Max(1, Math.Abs(pair.Second)))
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Shares_cover_every_number_once(int threads)
    {
        var (whole, parts) = (State(), State());
        var factors = new AdamWFactors(new(1e-3, 0.9, 0.999, 1e-8), 1, clip: 1, average: 0.99);
        var ranges = stackalloc UpdateRange[] { new(32, 160, 0.05), new(512, 256, 0) };
        fixed (
            float* w = whole,
                p = parts
        )
        {
            new AdamWSweep(Over(w), factors, new(ranges, 2)).Run(new(0, 0, Length));
            Team.Run(threads, Length, 16, new AdamWSweep(Over(p), factors, new(ranges, 2)));
        }
        Assert.Equal(whole, parts);
    }

    private static UpdateState Over(float* s) =>
        new(s, s + Length, s + 2 * Length, s + 3 * Length, s + 4 * Length);

    /// <summary>Values, gradients, moments and average, end to end; second moments are not negative.</summary>
    private static float[] State()
    {
        var random = new Random(1);
        var state = Enumerable.Range(0, 5 * Length).Select(_ => random.NextSingle() - 0.5f);
        return [.. state.Select((x, i) => i / Length == 3 ? x * x : x)];
    }
}
