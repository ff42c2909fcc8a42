namespace DeitGen.Reports;

/// <summary>A step as it is shown while a run is under way.</summary>
/// <param name="Step">Steps done, from 1.</param>
/// <param name="TotalSteps">Steps of the run.</param>
/// <param name="Epoch">The epoch, from 0.</param>
/// <param name="Loss">The batch's loss.</param>
/// <param name="LabelLoss">Its label term, under distillation.</param>
/// <param name="TeacherLoss">Its teacher term, under distillation.</param>
/// <param name="LearningRate">The step's learning rate.</param>
/// <param name="ImagesPerSecond">Training images per second of this process.</param>
/// <param name="Remaining">Time left at that speed.</param>
/// <param name="SkippedUpdates">Updates left out so far because a gradient was not finite.</param>
/// <param name="WaitShare">Share of the training time that was spent waiting for batches.</param>
public sealed record StepReport(
    long Step,
    long TotalSteps,
    int Epoch,
    double Loss,
    double? LabelLoss,
    double? TeacherLoss,
    double LearningRate,
    double ImagesPerSecond,
    TimeSpan Remaining,
    long SkippedUpdates,
    double WaitShare = 0
);
