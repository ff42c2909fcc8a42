using DeitGen.Randomness;

namespace DeitGen.Tests.Randomness;

public sealed class NormalTests
{
    [Theory] // published quantiles of the standard normal distribution
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-15, -7.941345326170997)]
    public void Quantiles_are_the_published_ones(double probability, double expected) =>
        Assert.Equal(expected, Normal.Quantile(probability), 1e-14);

    [Fact]
    public void The_quantile_undoes_the_cumulative_share()
    {
        for (var x = -8.0; x <= 4; x += 0.0625)
            Assert.Equal(x, Normal.Quantile(Normal.Cumulative(x)), 2e-11);
    }
}
