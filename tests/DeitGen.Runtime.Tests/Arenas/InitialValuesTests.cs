using DeitGen.Arenas;
using TorchSharp;
using static DeitGen.Tests.Arenas.SmallLayout;

namespace DeitGen.Tests.Arenas;

public sealed class InitialValuesTests
{
    [Theory] // means, spreads and tolerances: golden 11_trunc_normal, measured on the reference with 2²⁴ numbers
    [InlineData(0.02, -2, 2, 0, 0.02, 1e-4)] // bounds are absolute: at 100 σ they cut nothing
    [InlineData(1, -2, 2, 0, 0.8796256610342398, 4.4e-3)]
    [InlineData(0.5, -0.25, 1, 0.22287188913625744, 0.30683620880562473, 1.5e-3)]
    public void Truncated_normal_numbers_have_the_golden_moments(
        double std,
        double low,
        double high,
        double mean,
        double spread,
        double tolerance
    )
    {
        var numbers = Drawn(Initializer.TruncatedNormal(std, low, high));
        var measured = numbers.Average(x => (double)x);
        var variance = numbers.Average(x => (x - measured) * (x - measured));
        Assert.Equal(mean, measured, tolerance);
        Assert.Equal(spread, Math.Sqrt(variance), 0.005 * spread);
        Assert.InRange(numbers.Min(), low, low < -1 && std < 1 ? -4 * std : low + 0.001);
        Assert.InRange(numbers.Max(), high > 1 && std < 1 ? 4 * std : high - 0.001, high);
    }

    [Fact] // golden 11_trunc_normal: quantiles of the case at 0.02
    public void Truncated_normal_numbers_have_the_golden_quantiles()
    {
        var numbers = Drawn(Initializer.TruncatedNormal(0.02, -2, 2));
        Array.Sort(numbers);
        Assert.Equal(0.02 * 1.2815515655446004, numbers[900_000], 2e-4);
        Assert.Equal(0.02 * 2.3263478740408408, numbers[990_000], 4e-4);
        Assert.Equal(0.02 * 3.090232306167813, numbers[999_000], 1e-3);
    }

    [Fact]
    public void Uniform_numbers_fill_their_interval()
    {
        var numbers = Drawn(Initializer.Uniform(0.125));
        Assert.All(numbers, x => Assert.InRange(x, -0.125, 0.125));
        Assert.Equal(0, numbers.Average(), 3e-4);
        Assert.Equal(0.125 * 0.125 / 3, numbers.Average(x => x * x), 3e-5);
    }

    [Fact]
    public void A_constant_fills_its_tensor_and_padding_stays_0()
    {
        using var arena = Initialized(0);
        Assert.All(Numbers(arena.Values)[128..148], x => Assert.Equal(1, x));
        Assert.All(Numbers(arena.Values)[148..], x => Assert.Equal(0, x));
    }

    [Fact]
    public void Values_are_a_function_of_seed_and_key()
    {
        using var one = Initialized(3);
        using var same = Initialized(3);
        using var other = Initialized(4);
        Assert.Equal(Numbers(one.Values), Numbers(same.Values));
        Assert.NotEqual(Numbers(one.Values), Numbers(other.Values));
        Assert.NotEqual(Numbers(one.Values)[..30], Numbers(one.Values)[64..94]);
    }

    [Fact]
    public void Another_tensor_beside_it_does_not_move_a_tensor()
    {
        using var among = Initialized(3);
        using var alone = new Arena(
            Of("second.weight", [3, 10], Initializer.TruncatedNormal(0.02, -2, 2))
        );
        alone.Initialize(3);
        Assert.Equal(Numbers(among.Values)[64..94], Numbers(alone.Values)[..30]);
    }

    [Fact]
    public void A_copy_starts_equal_and_a_copy_of_nothing_is_refused()
    {
        var normal = Initializer.TruncatedNormal(0.02, -2, 2);
        TensorLayout Tensor(string key, long offset, Initializer initial) =>
            new(key, [16], offset, DecayGroup.Free, initial);
        var copy = Tensor("copy", 0, Initializer.CopyOf("cls_token"));
        using var arena = new Arena(new("", 32, [copy, Tensor("cls_token", 16, normal)]));
        arena.Initialize(0);
        Assert.Equal(Numbers(arena.Values)[16..], Numbers(arena.Values)[..16]);
        Assert.NotEqual(0, Numbers(arena.Values)[0]);
        using var lost = new Arena(new("", 16, [copy]));
        Assert.ThrowsAny<Exception>(() => lost.Initialize(0));
    }

    [Fact]
    public void Initialize_forgets_earlier_training()
    {
        using var arena = Initialized(5);
        var start = Numbers(arena.Values);
        FillNormal(arena.Gradients, 1);
        arena.AdamW(Ranges, 0.1, 0.9, 0.999, 1e-8, average: 0.5);
        arena.Initialize(5);
        Assert.Equal(start, Numbers(arena.Values));
        Assert.Equal(start, Numbers(arena.Average));
        Assert.Equal(0, arena.SecondMoment.abs().max().ToDouble() + arena.Updates);
    }

    [Fact] // published test vectors of FNV-1a
    public void The_hash_of_a_key_is_FNV_1a()
    {
        Assert.Equal(0x811c9dc5, KeyHash.Of(""));
        Assert.Equal(0xe40c292c, KeyHash.Of("a"));
        Assert.Equal(0xbf9cf968, KeyHash.Of("foobar"));
    }

    private static Arena Initialized(long seed)
    {
        var arena = new Arena(Create());
        arena.Initialize(seed);
        return arena;
    }

    private static float[] Drawn(Initializer initial)
    {
        using var arena = new Arena(Of("blocks.0.mlp.fc1.weight", [1000, 1000], initial));
        arena.Initialize(11);
        return Numbers(arena.Values);
    }
}
