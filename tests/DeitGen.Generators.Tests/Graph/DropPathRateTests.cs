using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Tests.Graph;

/// <summary>torch.linspace(0, rate, depth) in float32 (section F2 of the reference notes).</summary>
public sealed class DropPathRateTests
{
    private static readonly double[] Linspace =
    [
        0,
        .0090909,
        .0181818,
        .0272727,
        .0363636,
        .0454545,
        .0545455,
        .0636364,
        .0727273,
        .0818182,
        .0909091,
        .1,
    ];

    [Fact]
    public void The_linear_rule_is_linspace()
    {
        for (var block = 0; block < 12; block++)
            Assert.Equal(Linspace[block], DropPathRate.Of(block, 12, 0.1, DropPathRule.Linear), 7);
    }

    [Fact]
    public void The_ends_are_exact()
    {
        Assert.Equal(0f, DropPathRate.Of(0, 12, 0.1, DropPathRule.Linear));
        Assert.Equal(0.1f, DropPathRate.Of(11, 12, 0.1, DropPathRule.Linear));
    }

    /// <summary>Steps from the nearer end: l · step below the middle, rate − (L − 1 − l) · step above it.</summary>
    [Fact]
    public void The_last_bit_comes_from_the_nearer_end()
    {
        var step = 0.1f / 11;
        Assert.Equal(5 * step, DropPathRate.Of(5, 12, 0.1, DropPathRule.Linear));
        Assert.Equal(
            (float)(0.1f - (float)(5 * step)),
            DropPathRate.Of(6, 12, 0.1, DropPathRule.Linear)
        );
    }

    [Fact]
    public void A_single_block_drops_nothing_under_the_linear_rule() =>
        Assert.Equal(0f, DropPathRate.Of(0, 1, 0.1, DropPathRule.Linear));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void The_constant_rule_is_the_rate_everywhere(int block) =>
        Assert.Equal(0.2f, DropPathRate.Of(block, 12, 0.2, DropPathRule.Constant));
}
