using DeitGen.Models.Tests.Compilation;

namespace DeitGen.Models.Tests;

/// <summary>The emitted learning rate against its definition (section 2.2 of the design).</summary>
public class LearningRateTests
{
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

    private static CompiledSpec Spec(int batch, int epochs, double warmup)
    {
        string[] recipe =
        [
            NetworkConfig.Property("BatchSize", batch),
            NetworkConfig.Property("Epochs", epochs),
            NetworkConfig.Property("WarmupEpochs", warmup),
            NetworkConfig.Property("LearningRate", Peak),
            "LearningRateScaling = LearningRateScaling.None",
        ];
        return SpecCompiler.Compile(
            $"""
            [VisionTransformer(EmbedDim = 8, Depth = 1, Heads = 2, ImageSize = 16, PatchSize = 8, Channels = 1)]
            [Recipe({string.Join(", ", recipe)})]
            [TrainOn(Dataset.Digits)]
            """
        );
    }

    private static double Defined(long step, long total, long warmup) =>
        step < warmup
            ? WarmupStart + (Peak - WarmupStart) * (step + 1) / warmup
            : Low
                + 0.5 * (Peak - Low) * (1 + Math.Cos(Math.PI * (step - warmup) / (total - warmup)));

    private static void AssertRate(double expected, double actual) =>
        Assert.Equal(expected, actual, 1e-15);
}
