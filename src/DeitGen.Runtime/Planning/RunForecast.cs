using DeitGen.Data;
using DeitGen.Training;

namespace DeitGen.Planning;

/// <summary>A run foretold: its steps, how many there are, and what it waits for.</summary>
/// <param name="Variant">The spec.</param>
/// <param name="Choice">How its steps are done.</param>
/// <param name="Rates">Of this machine.</param>
/// <param name="Step">A step.</param>
/// <param name="Epochs">Epochs of the run.</param>
/// <param name="Images">Training images; null where nobody knows.</param>
/// <param name="Loader">Images a second that the data bring; null where that was not measured.</param>
internal sealed record RunForecast(
    Variant Variant,
    StepChoice Choice,
    DeviceRates Rates,
    StepForecast Step,
    int Epochs,
    long? Images,
    double? Loader
)
{
    /// <summary>Steps of an epoch; null where the images are not known.</summary>
    public long? StepsPerEpoch =>
        Images is { } images ? EpochLength.Steps(images, Variant.BatchSize, Variant.Quirks) : null;

    /// <summary>Images a second of the run: of its steps or of its data, whichever is slower.</summary>
    public double ImagesPerSecond => Math.Min(Step.ImagesPerSecond, Loader ?? double.MaxValue);

    /// <summary>Training time of an epoch, without evaluation and checkpoints.</summary>
    public TimeSpan? Epoch =>
        StepsPerEpoch is { } steps
            ? TimeSpan.FromSeconds(steps * Variant.BatchSize / ImagesPerSecond)
            : null;

    /// <summary>What it will wait for.</summary>
    public Bottleneck Bottleneck => Step.Binds(Loader);
}
