namespace DeitGen.Reports;

/// <summary>An epoch's end: what was trained and what the evaluation says.</summary>
/// <param name="Epoch">The epoch, from 0.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="TrainLoss">Mean loss of the epoch's reported steps.</param>
/// <param name="TrainLabelLoss">Mean label term, under distillation.</param>
/// <param name="TrainTeacherLoss">Mean teacher term, under distillation.</param>
/// <param name="LearningRate">Rate of the epoch's last step.</param>
/// <param name="Raw">Of the weights as trained.</param>
/// <param name="Average">Of their running average; null where there is none.</param>
/// <param name="IsBest">Whether this is the best raw top-1 so far.</param>
public sealed record EpochReport(
    int Epoch,
    long Steps,
    double TrainLoss,
    double? TrainLabelLoss,
    double? TrainTeacherLoss,
    double LearningRate,
    Evaluation Raw,
    Evaluation? Average,
    bool IsBest
);
