using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Training;
using TorchSharp;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>05_lr: every schedule of the reference, those too that no spec can state.</summary>
[Trait("Category", "Golden")]
public class SchedulesGoldenTests
{
    private const string Manifest = "05_lr/lr.json";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Select(item => new GoldenCase("05_lr/" + item.Text("name")));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Every_epoch_has_the_references_rate(string name)
    {
        var item = GoldenSet
            .Items(Manifest, "cases")
            .Single(c => "05_lr/" + c.Text("name") == name);
        var tolerance = GoldenSet.Manifest(Manifest).GetProperty("tolerance");
        void AssertRates(string list, Func<int, int> time)
        {
            foreach (var (index, expected) in item.GetProperty(list).EnumerateArray().Index())
            {
                var (rate, bound) = (expected.GetDouble(), tolerance.Number("abs"));
                bound += tolerance.Number("rel") * Math.Abs(rate);
                Assert.Equal(rate, Rate(item.GetProperty("settings"), time(index)), bound);
            }
        }
        AssertRates("value_at_t", t => t);
        AssertRates("lr_used_in_epoch", epoch => Math.Max(epoch - 1, 0));
    }

    [Fact]
    public void Stairs_fall_at_equal_intervals_after_the_warm_up()
    {
        double At(long t) => Schedules.Step(t, 1, 30, 0.1, new(Epochs: 5, Start: 0.5));
        Assert.Equal([0.5, 0.9, 1, 1], [At(0), At(4), At(5), At(29)]);
        Assert.Equal([0.1, 0.1, 0.01], [At(30), At(59), At(60)], (a, b) => Math.Abs(a - b) < 1e-15);
    }

    private static double Rate(JsonElement settings, int t)
    {
        var length = (int)settings.Number("t_initial", settings.Number("epochs", 0));
        var cycles = new CosineCycles(
            length,
            settings.Number("lr_min", settings.Number("min_lr", 0)),
            settings.Number("t_mul", settings.Number("lr_cycle_mul", 1)),
            settings.Number("decay_rate", 1),
            (int)settings.Number("cycle_limit", settings.Number("lr_cycle_limit", 0))
        );
        var warmup = new WarmUp(
            (int)settings.Number("warmup_t", settings.Number("warmup_epochs", 0)),
            settings.Number("warmup_lr_init", settings.Number("warmup_lr", 0)),
            settings.Truth("warmup_prefix", false)
        );
        var rate = Schedules.Cosine(t, settings.Number("lr"), cycles, warmup);
        return HasNoise(settings, (double)t / length)
            ? Schedules.Noisy(rate, settings.Number("lr_noise_pct"), Normals(settings, t))
            : rate;
    }

    private static bool HasNoise(JsonElement settings, double progress) =>
        settings.TryGetProperty("lr_noise", out var noise)
        && noise.ValueKind == JsonValueKind.Array
        && progress >= noise[0].GetDouble()
        && progress < noise[1].GetDouble();

    /// <summary>The reference's draws: torch's generator, keyed by seed and epoch.</summary>
    private static Func<double> Normals(JsonElement settings, int t)
    {
        var generator = new torch.Generator((ulong)settings.Number("seed") + (ulong)t);
        return () => torch.randn(1, generator: generator).item<float>();
    }
}
