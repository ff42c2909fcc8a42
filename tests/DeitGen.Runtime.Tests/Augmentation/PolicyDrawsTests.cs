using DeitGen.Augmentation;
using DeitGen.Randomness;

namespace DeitGen.Runtime.Tests.Augmentation;

public class PolicyDrawsTests
{
    private const int Many = 20_000;

    private static Draws Stream(long position = 0) =>
        Draws.ForPosition(7, Purposes.Policy, position, 0);

    [Fact]
    public void A_magnitude_is_normal_and_ends_at_0_and_10()
    {
        var draws = Stream();
        var drawn = Enumerable.Range(0, Many).Select(_ => PolicyDraws.Magnitude(ref draws, 9, 0.5));
        var values = drawn.ToList();
        Assert.InRange(values.Average(), 8.98, 9.01);
        Assert.InRange(values.Count(v => v == 10) / (double)Many, 0.019, 0.027); // 2.3 %: two deviations
        var low = Enumerable
            .Range(0, 100)
            .Select(_ => PolicyDraws.Magnitude(ref draws, 0, 5))
            .Min();
        Assert.Equal(0, low);
    }

    [Fact]
    public void Half_of_all_amounts_are_negated()
    {
        var draws = Stream();
        var sum = 0.0;
        for (var i = 0; i < Many; i++)
            sum += PolicyDraws.AnySign(ref draws, 3);
        Assert.InRange(sum / Many, -0.06, 0.06);
        Assert.Equal(3, Math.Abs(PolicyDraws.AnySign(ref draws, 3)));
    }

    [Fact]
    public void Both_filters_are_drawn()
    {
        var draws = Stream();
        var seen = new HashSet<Interpolation>();
        for (var i = 0; i < 50; i++)
            seen.Add(PolicyDraws.Filter(ref draws));
        Assert.Equal([Interpolation.Bicubic, Interpolation.Bilinear], seen.Order());
    }

    [Fact]
    public void Every_order_is_as_likely()
    {
        var draws = Stream();
        var counts = new Dictionary<string, int>();
        Span<int> items = stackalloc int[3];
        for (var i = 0; i < Many; i++)
        {
            (items[0], items[1], items[2]) = (0, 1, 2);
            PolicyDraws.Shuffle(ref draws, items);
            var order = string.Join(",", items.ToArray());
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }
        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, Many / 6 * 0.92, Many / 6 * 1.08));
    }

    /// <summary>Of weights 0.6, 0.3 and 0.1: the second number follows the weights that the first leaves.</summary>
    [Fact]
    public void Numbers_are_chosen_once_and_by_the_weight_that_is_left()
    {
        var draws = Stream();
        Span<int> chosen = stackalloc int[2];
        var (first, second) = (0, 0);
        for (var i = 0; i < Many; i++)
        {
            PolicyDraws.Choose(ref draws, [0.6, 0.3, 0.1], chosen);
            Assert.NotEqual(chosen[0], chosen[1]);
            first += chosen[0] == 0 ? 1 : 0;
            second += chosen[0] == 0 && chosen[1] == 1 ? 1 : 0;
        }
        Assert.InRange(first / (double)Many, 0.585, 0.615);
        Assert.InRange(second / (double)Many, 0.6 * 0.735, 0.6 * 0.765); // 0.3 of 0.4
    }

    [Fact]
    public void All_numbers_can_be_chosen_and_no_more()
    {
        var draws = Stream();
        var chosen = new int[3];
        PolicyDraws.Choose(ref draws, [0.5, 1e-9, 0.5], chosen);
        Assert.Equal([0, 1, 2], chosen.Order());
        Assert.Throws<ArgumentException>(() =>
        {
            var others = Stream();
            PolicyDraws.Choose(ref others, [1], new int[2]);
        });
    }
}
