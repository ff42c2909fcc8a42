using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Benchmarks;

/// <summary>Trains without a word.</summary>
internal sealed class Quiet : IRunReporter
{
    /// <summary>A whole run.</summary>
    public static RunResult Train(Variant variant, TrainOptions options) =>
        Trainer.Run(variant, options, new Quiet(), CancellationToken.None);

    public void Started(RunPlan plan) { }

    public void Step(StepReport report) { }

    public void Epoch(EpochReport report) { }

    public void Saved(string directory) { }

    public void Note(string line) { }
}
