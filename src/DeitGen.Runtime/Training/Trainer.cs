using DeitGen.Reports;

namespace DeitGen.Training;

/// <summary>Trains a variant: the door of this room.</summary>
public static class Trainer
{
    /// <summary>Runs, or resumes, a training from its first step to its last.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="reporter">Who watches.</param>
    /// <param name="stop">Cancelled when the user asks to stop: the step is finished and a checkpoint saved.</param>
    /// <exception cref="Errors.UserErrorException">Something the user gave cannot work; nothing was written.</exception>
    public static RunResult Run(
        Variant variant,
        TrainOptions options,
        IRunReporter reporter,
        CancellationToken stop
    ) => throw new NotImplementedException();
}
