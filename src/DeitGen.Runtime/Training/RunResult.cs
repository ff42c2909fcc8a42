using DeitGen.Reports;

namespace DeitGen.Training;

/// <summary>How a run ended.</summary>
/// <param name="Output">The run's directory.</param>
/// <param name="Checkpoint">Path of the last checkpoint's <c>model.safetensors</c>.</param>
/// <param name="Last">The last evaluation of the raw weights; null where a stop came before the first.</param>
/// <param name="LastAverage">The last evaluation of the averaged weights.</param>
/// <param name="Best">The best raw top-1.</param>
/// <param name="Epochs">Epochs finished.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="ImagesPerSecond">Training images per second of this process.</param>
/// <param name="StoppedEarly">Whether the user asked it to stop.</param>
/// <param name="WaitShare">Share of the training time that was spent waiting for batches.</param>
public sealed record RunResult(
    string Output,
    string Checkpoint,
    Evaluation? Last,
    Evaluation? LastAverage,
    double Best,
    int Epochs,
    long Steps,
    double ImagesPerSecond,
    bool StoppedEarly,
    double WaitShare = 0
);
