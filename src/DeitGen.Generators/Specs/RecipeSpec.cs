using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Recipe]</c>.</summary>
internal sealed record RecipeSpec(
    RecipePreset Preset,
    int Epochs,
    int BatchSize,
    OptimizerKind Optimizer,
    double LearningRate,
    LearningRateScaling LearningRateScaling,
    double WeightDecay,
    double Beta1,
    double Beta2,
    double Epsilon,
    double Momentum,
    double ClipGradNorm,
    ScheduleKind Schedule,
    double WarmupEpochs,
    double WarmupLearningRate,
    double MinLearningRate,
    int DecayEpochs,
    double DecayRate,
    EquatableArray<double> LearningRateNoise,
    double LearningRateNoiseLimit,
    LossKind Loss,
    double LabelSmoothing,
    double Ema,
    HeadTraining HeadTraining,
    Precision Precision,
    NonFinitePolicy OnNonFinite,
    int CheckpointEverySteps,
    long Seed,
    Quirks Quirks
)
{
    /// <summary>Whether the average moves even after a skipped update.</summary>
    public bool AveragesAlways => Ema > 0 && Has(Quirks.EmaEveryCall);

    /// <summary>Whether this behaviour of the reference is restored.</summary>
    public bool Has(Quirks quirk) => (Quirks & quirk) != 0;

    /// <summary>Peak learning rate after scaling with the batch.</summary>
    public double ScaledLearningRate =>
        LearningRateScaling switch
        {
            LearningRateScaling.Linear512 => LearningRate * BatchSize / 512,
            LearningRateScaling.Sqrt512 => LearningRate * System.Math.Sqrt(BatchSize / 512.0),
            _ => LearningRate,
        };
}
