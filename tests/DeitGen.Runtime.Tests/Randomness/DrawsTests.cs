using DeitGen.Randomness;

namespace DeitGen.Tests.Randomness;

public sealed class DrawsTests
{
    private const int Count = 100_000;

    [Fact]
    public void Draws_are_the_blocks_of_their_counter_in_order()
    {
        var draws = Draws.ForPosition(7, Purposes.Crop, 5, 3);
        var drawn = Enumerable.Range(0, 8).Select(_ => draws.NextUInt32()).ToArray();
        var first = Philox.Block(new(0, Purposes.Crop, 5, 3), 7);
        var second = Philox.Block(new(1, Purposes.Crop, 5, 3), 7);
        Assert.Equal([.. Words(first), .. Words(second)], drawn);
    }

    [Fact]
    public void Draws_of_a_step_have_position_0()
    {
        var step = Draws.ForStep(7, Purposes.Mixing, 12);
        var position = Draws.ForPosition(7, Purposes.Mixing, 0, 12);
        Assert.Equal(position.NextUInt64(), step.NextUInt64());
    }

    [Theory]
    [InlineData(8, Purposes.Crop, 5, 3)]
    [InlineData(7, Purposes.Flip, 5, 3)]
    [InlineData(7, Purposes.Crop, 6, 3)]
    [InlineData(7, Purposes.Crop, 5, 4)]
    public void Each_coordinate_moves_the_draws(long seed, uint purpose, long position, long epoch)
    {
        var one = Draws.ForPosition(7, Purposes.Crop, 5, 3);
        var other = Draws.ForPosition(seed, purpose, position, epoch);
        Assert.NotEqual(one.NextUInt64(), other.NextUInt64());
    }

    [Fact]
    public void Draws_do_not_depend_on_what_else_was_drawn()
    {
        var alone = Draws.ForPosition(1, Purposes.Crop, 9, 0);
        var earlier = Draws.ForPosition(1, Purposes.Crop, 8, 0);
        for (var i = 0; i < 5; i++)
            earlier.NextNormal();
        var after = Draws.ForPosition(1, Purposes.Crop, 9, 0);
        Assert.Equal(alone.NextDouble(), after.NextDouble());
    }

    [Fact]
    public void Fractions_are_uniform_and_below_1()
    {
        var draws = Draws.ForStep(3, Purposes.Mixing, 0);
        var singles = Draw(() => draws.NextSingle());
        var doubles = Draw(() => draws.NextDouble());
        Assert.All([.. singles, .. doubles], x => Assert.InRange(x, 0, 1 - 1.0 / (1L << 53)));
        AssertMoments(singles, 0.5, 1 / 12.0);
        AssertMoments(doubles, 0.5, 1 / 12.0);
    }

    [Fact]
    public void Every_integer_below_the_bound_is_as_likely()
    {
        var draws = Draws.ForStep(4, Purposes.Order, 0);
        var counts = new int[7];
        for (var i = 0; i < 7 * 10_000; i++)
            counts[draws.NextInt(7)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400)); // 4 σ = 370
    }

    [Fact]
    public void A_bound_below_1_is_refused()
    {
        var draws = Draws.ForStep(4, Purposes.Order, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => draws.NextInt(0));
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        var draws = Draws.ForStep(5, Purposes.Initialization, 0);
        var normal = Draw(() => draws.NextNormal());
        AssertMoments(normal, 0, 1);
        Assert.Equal(3, normal.Average(x => x * x * x * x), 0.1); // kurtosis; σ of the mean is 0.03
    }

    [Theory]
    [InlineData(1.0, 1.0)] // CutMix
    [InlineData(0.8, 0.8)] // Mixup
    [InlineData(0.2, 0.2)]
    [InlineData(2.0, 5.0)]
    public void Beta_numbers_have_the_moments_of_the_beta_distribution(double a, double b)
    {
        var draws = Draws.ForStep(6, Purposes.Mixing, 0);
        var sum = a + b;
        AssertMoments(Draw(() => draws.NextBeta(a, b)), a / sum, a * b / (sum * sum * (sum + 1)));
    }

    [Fact]
    public void Beta_numbers_stay_finite_where_both_gammas_underflow()
    {
        var draws = Draws.ForStep(6, Purposes.Mixing, 1);
        Assert.All(Draw(() => draws.NextBeta(0.001, 0.001)), x => Assert.True(x is >= 0 and <= 1));
    }

    private static uint[] Words(Words words) => [words.A, words.B, words.C, words.D];

    private static double[] Draw(Func<double> next) =>
        Enumerable.Range(0, Count).Select(_ => next()).ToArray();

    private static void AssertMoments(double[] drawn, double mean, double variance)
    {
        var measured = drawn.Average();
        var spread = drawn.Average(x => (x - measured) * (x - measured));
        Assert.Equal(mean, measured, 5 * Math.Sqrt(variance / Count));
        Assert.Equal(variance, spread, 0.02 * variance);
    }
}
