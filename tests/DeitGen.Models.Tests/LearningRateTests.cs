using DeitGen.Models.Tests.Compilation;

namespace DeitGen.Models.Tests;

/// <summary>The emitted learning rate against its definition (section 2.2 of the design).</summary>
public class LearningRateTests
{
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
    public void A_step_of_digits_tiny_trains_at_the_defined_rate(long step)
    {
        const double Peak = 1e-3;
        Assert.Equal((1_438 / 64, 60 * 22), (DigitsTiny.StepsPerEpoch, DigitsTiny.TotalSteps));
        var expected = Defined(step, total: 1_320, warmup: 110, Peak);
        Assert.Equal(expected, DigitsTiny.LearningRate(step), 1e-15);
    }

    [Fact]
    public void The_warm_up_ends_at_the_peak_and_the_cosine_begins_there()
    {
        Assert.Equal(1e-3, DigitsTiny.LearningRate(109), 1e-15);
        Assert.Equal(1e-3, DigitsTiny.LearningRate(110), 1e-15);
        Assert.True(DigitsTiny.LearningRate(1_319) > Low);
    }

    [Fact]
    public void The_rate_scales_with_the_batch()
    {
        var warmup = 5 * DeitTiny.StepsPerEpoch;
        Assert.Equal(1_251, DeitTiny.StepsPerEpoch);
        Assert.Equal(5e-4 * 1024 / 512, DeitTiny.LearningRate(warmup - 1), 1e-15);
    }

    [Theory]
    [InlineData(2.25, 4)] // 4.5 steps
    [InlineData(2.75, 6)] // 5.5 steps
    [InlineData(0, 0)]
    public void A_warm_up_of_half_a_step_is_rounded_to_the_even_one(double epochs, int warmup)
    {
        // 1,438 images in batches of 718: 2 steps an epoch.
        var spec = SpecCompiler.Compile(
            $"""
            [VisionTransformer(EmbedDim = 8, Depth = 1, Heads = 2, ImageSize = 16, PatchSize = 8, Channels = 1)]
            [Recipe(Epochs = 10, BatchSize = 718, LearningRateScaling = LearningRateScaling.None, {NetworkConfig.Property(
                "WarmupEpochs",
                epochs
            )})]
            [TrainOn(Dataset.Digits)]
            """
        );
        for (var step = 0; step < 20; step++)
            Assert.Equal(Defined(step, 20, warmup, peak: 5e-4), spec.LearningRate(step, 20), 1e-15);
    }

    [Fact]
    public void A_run_of_other_length_stretches_the_warm_up()
    {
        for (var step = 0L; step < 132; step++)
            Assert.Equal(
                Defined(step, 132, 11, peak: 1e-3),
                DigitsTiny.LearningRate(step, 132),
                1e-15
            );
    }

    private static double Defined(long step, long total, long warmup, double peak) =>
        step < warmup
            ? WarmupStart + (peak - WarmupStart) * (step + 1) / warmup
            : Low
                + 0.5 * (peak - Low) * (1 + Math.Cos(Math.PI * (step - warmup) / (total - warmup)));
}
