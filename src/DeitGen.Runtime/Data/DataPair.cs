using DeitGen.Data.Loading;
using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>A data set as a run uses it.</summary>
/// <param name="Train">Batches for training, on the host; they do not depend on the number of threads.</param>
/// <param name="Test">Images to measure on.</param>
/// <param name="TrainImages">Training images.</param>
/// <param name="ClassNames">A name for each class.</param>
public sealed record DataPair(
    IBatchSource Train,
    IEvaluationSource Test,
    long TrainImages,
    IReadOnlyList<string> ClassNames
) : IDisposable
{
    /// <summary>What the user should know of what was found, a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What can be known while the run is under way.</summary>
    internal LoaderWatch Watch { get; init; } = LoaderWatch.None;

    /// <summary>Ends the threads that prepare batches.</summary>
    public void Dispose() => (Train as IDisposable)?.Dispose();
}
