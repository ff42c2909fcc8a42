using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;

namespace DeitGen.Models.Tests;

/// <summary>The emitted learning rate against its definition (section 2.2 of the design).</summary>
public class LearningRateTests
{
    private const string Manifest = "05_lr/lr.json";
    private const double Peak = 2e-3;
    private const double Low = 1e-5;
    private const double WarmupStart = 1e-6;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(108)]
    [InlineData(109)] // the last step of the warm-up
    [InlineData(110)] // the first of the cosine
    [InlineData(111)]
    [InlineData(700)]
    [InlineData(1_318)]
    [InlineData(1_319)] // the last step
    public void A_step_trains_at_the_defined_rate(long step)
    {
        // 1,438 images in batches of 64: 22 steps an epoch.
        var spec = Spec(batch: 64, epochs: 60, warmup: 5);
        Assert.Equal((22, 1_320), (spec.Constant("StepsPerEpoch"), spec.Constant("TotalSteps")));
        AssertRate(Defined(step, total: 1_320, warmup: 110), spec.LearningRate(step, 1_320));
    }

    [Fact]
    public void The_warm_up_ends_at_the_peak_and_the_cosine_begins_there()
    {
        var spec = Spec(batch: 64, epochs: 60, warmup: 5);
        AssertRate(Peak, spec.LearningRate(109, 1_320));
        AssertRate(Peak, spec.LearningRate(110, 1_320));
        Assert.True(spec.LearningRate(1_319, 1_320) > Low);
    }

    [Fact]
    public void The_rate_scales_with_the_batch()
    {
        Assert.Equal(1_251, DeitTiny.StepsPerEpoch);
        AssertRate(5e-4 * 1024 / 512, DeitTiny.LearningRate(5 * 1_251 - 1));
    }

    [Theory]
    [InlineData(2.25, 4)] // 4.5 steps
    [InlineData(2.75, 6)] // 5.5 steps
    [InlineData(0, 0)]
    public void A_warm_up_of_half_a_step_is_rounded_to_the_even_one(double epochs, int warmup)
    {
        // 1,438 images in batches of 718: 2 steps an epoch.
        var spec = Spec(batch: 718, epochs: 10, epochs);
        for (var step = 0; step < 20; step++)
            AssertRate(Defined(step, 20, warmup), spec.LearningRate(step, 20));
    }

    [Fact]
    public void A_run_of_other_length_stretches_the_warm_up()
    {
        var spec = Spec(batch: 64, epochs: 60, warmup: 5);
        for (var step = 0L; step < 132; step++)
            AssertRate(Defined(step, 132, 11), spec.LearningRate(step, 132));
    }

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Where(item => item.Text("kind") == "create_scheduler" && CanBeStated(Settings(item)))
            .Select(item => new GoldenCase("05_lr/" + item.Text("name")));

    [Trait("Category", "Golden")]
    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void With_the_quirk_every_epoch_trains_at_the_references_rate(string name)
    {
        var item = GoldenSet
            .Items(Manifest, "cases")
            .Single(c => "05_lr/" + c.Text("name") == name);
        var epochs = (int)Settings(item).Number("epochs");
        var spec = Quirky(Settings(item));
        foreach (
            var (epoch, rate) in item.GetProperty("lr_used_in_epoch")
                .EnumerateArray()
                .Take(epochs)
                .Index()
        )
        foreach (var step in (long[])[epoch * 7, epoch * 7 + 6])
            Assert.Equal(rate.GetDouble(), spec.LearningRate(step, epochs * 7, 0), 1e-12);
    }

    [Fact] // section F1 of the reference notes
    public void With_the_quirk_a_resumed_run_is_an_epoch_ahead_and_repeats_it()
    {
        var spec = Compile([
            "Quirks = Quirks.Schedule",
            "LearningRate = 5e-4",
            "LearningRateScaling = LearningRateScaling.None",
        ]);
        double At(long epoch, long first) => spec.LearningRate(epoch * 10, 3_000, first * 10);
        Assert.Equal(4.98912681328e-4, At(10, first: 0), 1e-14);
        Assert.Equal(4.98657864365e-4, At(10, first: 10), 1e-14);
        Assert.Equal(4.98657864365e-4, At(11, first: 10), 1e-14);
        Assert.Equal(At(12, first: 0), At(12, first: 10));
    }

    [Theory]
    [InlineData(149, 1)]
    [InlineData(30 * 22 - 1, 1)]
    [InlineData(30 * 22, 0.1)]
    [InlineData(60 * 22 - 1, 0.1)]
    [InlineData(60 * 22, 0.01)]
    public void Stairs_fall_by_a_tenth_every_thirty_epochs(long step, double share)
    {
        var spec = Spec(64, epochs: 90, warmup: 5, "Schedule = ScheduleKind.Step");
        AssertRate(Peak * share, spec.LearningRate(step, 90 * 22));
    }

    [Theory]
    [InlineData(110)]
    [InlineData(1_319)]
    public void A_constant_rate_stays_after_the_warm_up(long step)
    {
        var spec = Spec(64, epochs: 60, warmup: 5, "Schedule = ScheduleKind.Constant");
        AssertRate(Peak, spec.LearningRate(step, 1_320));
        AssertRate(Defined(54, 1_320, 110), spec.LearningRate(54, 1_320));
    }

    private static JsonElement Settings(JsonElement item) => item.GetProperty("settings");

    private static bool CanBeStated(JsonElement settings) =>
        settings.GetProperty("lr_noise").ValueKind == JsonValueKind.Null
        && settings.Number("lr_cycle_limit") == 1
        && settings.Number("warmup_epochs") < settings.Number("epochs");

    private static CompiledSpec Quirky(JsonElement settings)
    {
        string Number(string property, string name) =>
            NetworkConfig.Property(property, settings.Number(name));
        return Compile([
            "Quirks = Quirks.Schedule",
            "LearningRateScaling = LearningRateScaling.None",
            Number("Epochs", "epochs"),
            Number("LearningRate", "lr"),
            Number("WarmupEpochs", "warmup_epochs"),
            Number("WarmupLearningRate", "warmup_lr"),
            Number("MinLearningRate", "min_lr"),
        ]);
    }

    private static CompiledSpec Spec(int batch, int epochs, double warmup, params string[] more) =>
        Compile(
            [
                NetworkConfig.Property("BatchSize", batch),
                NetworkConfig.Property("Epochs", epochs),
                NetworkConfig.Property("WarmupEpochs", warmup),
                NetworkConfig.Property("LearningRate", Peak),
                "LearningRateScaling = LearningRateScaling.None",
                .. more,
            ],
            "[TrainOn(Dataset.Digits)]"
        );

    private static CompiledSpec Compile(string[] recipe, string more = "") =>
        SpecCompiler.Compile(
            $"""
            #pragma warning disable DEIT314 // the reference too has a schedule that climbs
            [VisionTransformer(EmbedDim = 8, Depth = 1, Heads = 2, ImageSize = 16, PatchSize = 8, Channels = 1)]
            [Recipe({string.Join(", ", recipe)})]
            {more}
            """
        );

    private static double Defined(long step, long total, long warmup) =>
        step < warmup
            ? WarmupStart + (Peak - WarmupStart) * (step + 1) / warmup
            : Low
                + 0.5 * (Peak - Low) * (1 + Math.Cos(Math.PI * (step - warmup) / (total - warmup)));

    private static void AssertRate(double expected, double actual) =>
        Assert.Equal(expected, actual, 1e-15);
}
