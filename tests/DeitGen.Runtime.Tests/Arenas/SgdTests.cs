using DeitGen.Arenas;
using DeitGen.Native;
using DeitGen.Support;
using TorchSharp;
using TorchSharp.Modules;
using static DeitGen.Tests.Arenas.SmallLayout;

namespace DeitGen.Tests.Arenas;

public sealed unsafe class SgdTests
{
    private const int Lines = 64 * 16;

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 5)]
    public void Twenty_updates_agree_with_torch(bool nesterov, double clip)
    {
        using var arena = Filled();
        using var decayed = new Parameter(arena.Values[..96].clone());
        using var free = new Parameter(arena.Values[96..].clone());
        SGD.ParamGroup Group(Parameter parameter, double decay) =>
            new(
                [parameter],
                new()
                {
                    weight_decay = decay,
                    momentum = 0.9,
                    nesterov = nesterov,
                }
            );
        using var peer = torch.optim.SGD([Group(decayed, 0.05), Group(free, 0)], 1e-2);
        for (var step = 0; step < 20; step++)
        {
            FillNormal(arena.Gradients, 100 + step);
            decayed.grad = arena.Gradients[..96].clone();
            free.grad = arena.Gradients[96..].clone();
            if (clip > 0)
                torch.nn.utils.clip_grad_norm_([decayed, free], clip);
            peer.step();
            arena.Sgd(Ranges, 1e-2, 0.9, clip, nesterov: nesterov);
        }
        using var expected = torch.cat([decayed, free]);
        Assert.InRange((expected - arena.Values).abs().max().ToDouble(), 0, 2e-6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_vector_sweep_equals_its_scalar_definition(bool nesterov)
    {
        var (vector, scalar) = (State(), State());
        var factors = new SgdFactors(new(1e-2, 0.9, nesterov), clip: 0.7, average: 0.99);
        var range = new UpdateRange(0, Lines, 0.05);
        fixed (
            float* v = vector,
                s = scalar
        )
        {
            new SgdSweep(Over(v), factors, new(&range, 1)).Run(new(0, 0, Lines));
            SgdSweep.Define(Over(s), 0, Lines, factors, range.Decay);
        }
        Assert.All(vector.Zip(scalar), pair => Assert.Equal(pair.Second, pair.First, 4e-7));
    }

    [Fact]
    public void Shares_cover_every_number_once()
    {
        var (whole, parts) = (State(), State());
        var factors = new SgdFactors(new(1e-2, 0.9, false), clip: 1, average: 0.99);
        var ranges = stackalloc UpdateRange[] { new(32, 160, 0.05), new(512, 256, 0) };
        fixed (
            float* w = whole,
                p = parts
        )
        {
            new SgdSweep(Over(w), factors, new(ranges, 2)).Run(new(0, 0, Lines));
            Team.Run(3, Lines, 16, new SgdSweep(Over(p), factors, new(ranges, 2)));
        }
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void The_first_momentum_is_the_first_gradient()
    {
        using var arena = Filled();
        arena.Sgd([new(0, Length, 0)], 1e-2, momentum: 0.9);
        Assert.Equal(Numbers(arena.Gradients), Numbers(arena.FirstMoment));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // Quirks.EmaEveryCall
    public void After_a_skipped_update_the_average_moves_only_as_in_the_reference(bool always)
    {
        using var arena = Filled();
        _ = arena.Average;
        arena.Values[3] = 7;
        arena.Gradients[131] = float.NaN;
        var (values, average) = (Numbers(arena.Values), Numbers(arena.Average));
        arena.Sgd(Ranges, 1e-2, 0.9, average: 0.5, averageAlways: always);
        arena.AdamW(Ranges, 1e-2, 0.9, 0.999, 1e-8, average: 0.5, averageAlways: always);
        Assert.Equal(values, Numbers(arena.Values));
        Assert.Equal(always, average[3] != Numbers(arena.Average)[3]);
        Assert.Equal((0, 2), (arena.Updates, arena.SkippedUpdates));
    }

    [Fact]
    public void An_update_allocates_nothing()
    {
        using var arena = Filled();
        var ranges = Ranges;
        Update();
        Assert.Equal(0, ManagedBytes.Of(Update));

        void Update() => arena.Sgd(ranges, 1e-3, 0.9, clip: 1, average: 0.99);
    }

    private static UpdateState Over(float* s) =>
        new(s, s + Lines, s + 2 * Lines, s + 3 * Lines, s + 4 * Lines);

    private static float[] State()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 5 * Lines).Select(_ => random.NextSingle() - 0.5f)];
    }
}
