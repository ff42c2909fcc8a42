using DeitGen.Benchmarks.Step.Plain;
using DeitGen.Kernels;
using DeitGen.Planning;

namespace DeitGen.Benchmarks.Step;

/// <summary>The compiled step, the plain form and a matrix product in turns in one process; the quickest of each.</summary>
internal static class StepMeasurement
{
    private const int Steps = 2; // of each form in a round
    private const double RateSeconds = 0.2;

    public static StepFigures Of(StepCase @case)
    {
        var (variant, batch) = (@case.Variant, @case.Variant.BatchSize);
        using var trial = new StepTrial(variant);
        using var plain = new PlainStep(variant);
        var (rows, width) = (batch * @case.Tokens, variant.EmbedDim);
        using var products = new MatrixRate<Fp32>(rows, width, 4 * width);
        var best = new StepFigures(double.MaxValue, double.MaxValue, double.MaxValue, 0, 0);
        for (var round = 0; round < @case.Rounds; round++)
            best = new(
                Math.Min(best.Compiled, trial.Milliseconds(batch, Steps).Min()),
                Math.Min(best.Quarters, trial.Milliseconds(batch / 4, Steps).Min()),
                Math.Min(best.Plain, 1e3 * Quickest.Seconds(duration: 0, plain.Run)),
                Math.Max(best.Rate, Calibration.Products(variant, batch, RateSeconds)),
                Math.Max(best.PlainRate, products.Measure(RateSeconds))
            );
        return best;
    }
}
