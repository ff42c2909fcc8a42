using DeitGen.Training;

namespace DeitGen.Reports;

/// <summary>What a run is about to do.</summary>
/// <param name="Variant">The spec.</param>
/// <param name="Output">The run's directory.</param>
/// <param name="Device">cpu or cuda.</param>
/// <param name="Threads">Threads of the matrix products.</param>
/// <param name="Workers">Threads that prepare batches.</param>
/// <param name="Seed">The key of every random choice.</param>
/// <param name="Epochs">Epochs of this run.</param>
/// <param name="StepsPerEpoch">Optimizer steps in an epoch.</param>
/// <param name="TotalSteps">Optimizer steps of the run.</param>
/// <param name="FirstStep">Steps that a checkpoint has already done.</param>
/// <param name="TrainImages">Training images.</param>
/// <param name="TestImages">Test images.</param>
public sealed record RunPlan(
    Variant Variant,
    string Output,
    string Device,
    int Threads,
    int Workers,
    long Seed,
    int Epochs,
    long StepsPerEpoch,
    long TotalSteps,
    long FirstStep,
    long TrainImages,
    long TestImages
)
{
    /// <summary>Who does the steps, and why: for people.</summary>
    public string Step { get; init; } = "";
}
