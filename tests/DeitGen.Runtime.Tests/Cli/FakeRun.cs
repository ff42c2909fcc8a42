using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>A training that learns nothing but reports like a real one: two epochs of one step each.</summary>
internal static class FakeRun
{
    public delegate RunResult Trainer(
        Variant variant,
        TrainOptions options,
        IRunReporter reporter,
        CancellationToken stop
    );

    public static Evaluation Measured { get; } = new(0.9861, 1, 0.0812, null, null, 359);

    public static RunPlan Plan(Variant variant) =>
        new(variant, "runs/digits-tiny-001", "cpu", 2, 1, 0, 2, 1, 2, 0, 1_438, 359);

    public static RunResult Train(
        Variant variant,
        TrainOptions options,
        IRunReporter reporter,
        CancellationToken stop
    )
    {
        reporter.Started(Plan(variant));
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var left = TimeSpan.FromSeconds(62 * (1 - epoch));
            reporter.Step(
                new(epoch + 1, 2, epoch, 1.5 - epoch, null, null, 1e-3, 5_120.4, left, 0)
            );
            reporter.Epoch(
                new(epoch, epoch + 1, 1.5 - epoch, null, null, 1e-3, Measured, Measured, true)
            );
        }
        reporter.Saved("runs/digits-tiny-001/latest");
        return Result(stop.IsCancellationRequested);
    }

    public static RunResult Result(bool stopped) =>
        new(
            "runs/digits-tiny-001",
            "runs/digits-tiny-001/latest/model.safetensors",
            Measured,
            null,
            0.9861,
            2,
            2,
            5_120.4,
            stopped
        );
}
