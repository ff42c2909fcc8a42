using DeitGen.Arenas;
using DeitGen.Support;
using TorchSharp;
using TorchSharp.Modules;
using static DeitGen.Tests.Arenas.SmallLayout;

namespace DeitGen.Tests.Arenas;

public sealed class AdamWTests
{
    [Fact] // the reference's own numbers: section F 8
    public void Three_updates_give_the_golden_parameters()
    {
        using var arena = new Arena(Of("p", [2], Initializer.Constant(0)));
        Write(arena.Values, 1, -2);
        Step(arena, 0.1f, -0.3f);
        AssertClose([0.9989500001, -1.9989000000], arena.Values);
        Step(arena, 0.2f, 0.1f);
        AssertClose([0.9979348706, -1.9983998365], arena.Values);
        Step(arena, -0.05f, 0);
        AssertClose([0.9972963672, -1.9979905464], arena.Values);
        Assert.Equal(3, arena.Updates);

        static void Step(Arena arena, float first, float second)
        {
            Write(arena.Gradients, first, second);
            arena.AdamW([new(0, 16, 0.05)], 1e-3, 0.9, 0.999, 1e-8);
        }
    }

    [Fact] // section F 8
    public void The_average_follows_the_golden_numbers()
    {
        using var arena = new Arena(Of("p", [1], Initializer.Constant(0)));
        Write(arena.Values, 1);
        foreach (var value in new[] { 1.1f, 1.2f, 1.3f })
        {
            _ = arena.Average; // a copy of the 1 before the first update
            Write(arena.Values, value);
            arena.AdamW([], 0, 0.9, 0.999, 1e-8, average: 0.99996);
        }
        Assert.Equal(1.00002399936, arena.Average[0].ToDouble(), 1.2e-7); // an ulp of float32 at 1
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Twenty_updates_agree_with_torch(double clip)
    {
        using var arena = Filled();
        using var decayed = new Parameter(arena.Values[..96].clone());
        using var free = new Parameter(arena.Values[96..].clone());
        using var peer = torch.optim.AdamW([Group(decayed, 0.05), Group(free, 0)], lr: 1e-3);
        for (var step = 0; step < 20; step++)
        {
            FillNormal(arena.Gradients, 100 + step);
            decayed.grad = arena.Gradients[..96].clone();
            free.grad = arena.Gradients[96..].clone();
            if (clip > 0)
                torch.nn.utils.clip_grad_norm_([decayed, free], clip);
            peer.step();
            arena.AdamW(Ranges, 1e-3, 0.9, 0.999, 1e-8, clip);
        }
        using var expected = torch.cat([decayed, free]);
        Assert.InRange((expected - arena.Values).abs().max().ToDouble(), 0, 1e-6);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_gradient_that_is_not_finite_leaves_every_byte(float gradient)
    {
        using var arena = Filled();
        arena.AdamW(Ranges, 1e-3, 0.9, 0.999, 1e-8, clip: 1, average: 0.9);
        var before = State(arena);
        arena.Gradients[131] = gradient;
        arena.AdamW(Ranges, 1e-3, 0.9, 0.999, 1e-8, clip: 1, average: 0.9);
        Assert.Equal(before, State(arena));
        Assert.Equal((1, 1), (arena.Updates, arena.SkippedUpdates));
    }

    [Fact]
    public void The_greatest_finite_gradient_is_no_reason_to_skip()
    {
        using var arena = Filled();
        arena.Gradients[3] = float.MaxValue;
        arena.AdamW(Ranges, 1e-3, 0.9, 0.999, 1e-8, clip: 1);
        Assert.Equal(1, arena.Updates);
    }

    [Fact]
    public void A_range_that_is_not_listed_stays_as_it_is_and_its_gradients_do_not_count()
    {
        using var arena = Filled();
        var before = Numbers(arena.Values);
        arena.Gradients[100] = float.NaN;
        arena.AdamW([new(0, 64, 0.05), new(128, 32, 0)], 1e-3, 0.9, 0.999, 1e-8, clip: 1);
        var after = Numbers(arena.Values);
        Assert.Equal(before[64..128], after[64..128]);
        Assert.DoesNotContain(true, before[..64].Zip(after, (a, b) => a == b));
        Assert.Equal(1, arena.Updates);
        Assert.Equal(0, arena.SecondMoment[64..128].abs().max().ToDouble());
    }

    [Fact]
    public void Decay_acts_in_decayed_ranges_only()
    {
        using var arena = Filled();
        arena.ZeroGradients();
        var before = Numbers(arena.Values);
        arena.AdamW(Ranges, rate: 0.1, 0.9, 0.999, 1e-8);
        var after = Numbers(arena.Values);
        Assert.Equal(before[..96].Select(p => p * (float)(1 - 0.1 * 0.05)), after[..96]);
        Assert.Equal(before[96..], after[96..]);
    }

    [Fact]
    public void The_average_moves_after_the_update_and_outside_the_ranges_too()
    {
        using var arena = Filled();
        using var start = arena.Values.clone();
        _ = arena.Average;
        arena.Values[100] = 7;
        arena.AdamW([new(0, 64, 0)], 0.1, 0.9, 0.999, 1e-8, average: 0.75);
        using var expected = 0.75 * start + 0.25 * arena.Values; // the values after the update
        Assert.InRange((expected - arena.Average).abs().max().ToDouble(), 0, 1e-6);
    }

    [Fact]
    public void Ranges_must_be_whole_lines_in_order_inside_the_arena()
    {
        using var arena = Filled();
        foreach (
            var ranges in new UpdateRange[][]
            {
                [new(8, 16, 0)],
                [new(0, 8, 0)],
                [new(16, 16, 0), new(0, 16, 0)],
                [new(0, 32, 0), new(16, 16, 0)],
                [new(144, 32, 0)],
                [new(-16, 16, 0)],
            }
        )
            Assert.Throws<LayoutException>(() => arena.AdamW(ranges, 1, 0.9, 0.999, 1e-8));
    }

    [Fact]
    public void An_update_allocates_nothing()
    {
        using var arena = Filled();
        var ranges = Ranges;
        Update();
        Assert.Equal(0, ManagedBytes.Of(Update));

        void Update() => arena.AdamW(ranges, 1e-3, 0.9, 0.999, 1e-8, clip: 1, average: 0.99);
    }

    private static AdamW.ParamGroup Group(Parameter parameter, double decay) =>
        new([parameter], new() { weight_decay = decay });

    private static float[][] State(Arena arena) =>
        [
            Numbers(arena.Values),
            Numbers(arena.FirstMoment),
            Numbers(arena.SecondMoment),
            Numbers(arena.Average),
        ];

    private static void Write(torch.Tensor target, params float[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
            target[i] = numbers[i];
    }

    private static void AssertClose(double[] expected, torch.Tensor actual) =>
        Assert.Equal(0, expected.Zip(Numbers(actual), (e, a) => Math.Abs(e - a)).Max(), 1.2e-7);
}
