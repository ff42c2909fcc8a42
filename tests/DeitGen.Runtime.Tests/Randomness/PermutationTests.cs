using DeitGen.Randomness;

namespace DeitGen.Tests.Randomness;

public sealed class PermutationTests
{
    [Fact]
    public void Every_sample_comes_once()
    {
        var order = Permutation.Of(1437, seed: 0, epoch: 2);
        Assert.Equal(Enumerable.Range(0, 1437), order.Order());
    }

    [Fact]
    public void The_order_is_a_function_of_seed_and_epoch()
    {
        var order = Permutation.Of(100, seed: 1, epoch: 2);
        Assert.Equal(order, Permutation.Of(100, seed: 1, epoch: 2));
        Assert.NotEqual(order, Permutation.Of(100, seed: 1, epoch: 3));
        Assert.NotEqual(order, Permutation.Of(100, seed: 2, epoch: 2));
    }

    [Fact]
    public void Every_order_of_three_is_as_likely()
    {
        var orders = Enumerable
            .Range(0, 6_000)
            .Select(e => string.Join("", Permutation.Of(3, 0, e)));
        var counts = orders.CountBy(order => order).ToArray();
        Assert.Equal(6, counts.Length);
        Assert.All(counts, count => Assert.InRange(count.Value, 880, 1_120)); // 4 σ = 115
    }
}
