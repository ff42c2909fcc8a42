using DeitGen.Facts;

namespace DeitGen;

/// <summary>How the network is trained (Table 9 of the paper).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RecipeAttribute : Attribute
{
    /// <summary>A set of defaults for all attributes of the spec.</summary>
    public RecipePreset Preset { get; set; }

    /// <summary>Passes over the training set; at least 1.</summary>
    public int Epochs { get; set; } = Defaults.Epochs;

    /// <summary>Images per optimizer step, over all ranks and micro-batches.</summary>
    public int BatchSize { get; set; } = Defaults.BatchSize;

    /// <summary>The optimizer.</summary>
    public OptimizerKind Optimizer { get; set; }

    /// <summary>Peak learning rate, before scaling; above 0.</summary>
    public double LearningRate { get; set; } = Defaults.LearningRate;

    /// <summary>How the learning rate follows the batch size.</summary>
    public LearningRateScaling LearningRateScaling { get; set; }

    /// <summary>Decoupled weight decay of the matrices; 0 or more.</summary>
    public double WeightDecay { get; set; } = Defaults.WeightDecay;

    /// <summary>Decay of the first moment, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.Beta1;

    /// <summary>Decay of the second moment, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.Beta2;

    /// <summary>What the optimizer adds to the root of the second moment; above 0.</summary>
    public double Epsilon { get; set; } = Defaults.Epsilon;

    /// <summary>Momentum of SGD, in [0, 1).</summary>
    public double Momentum { get; set; } = Defaults.Momentum;

    /// <summary>Largest norm of all gradients together; 0 switches clipping off.</summary>
    public double ClipGradNorm { get; set; } = Defaults.ClipGradNorm;

    /// <summary>How the learning rate runs after the warm-up.</summary>
    public ScheduleKind Schedule { get; set; }

    /// <summary>Epochs in which the learning rate rises; 0 or more and below <see cref="Epochs"/>.</summary>
    public double WarmupEpochs { get; set; } = Defaults.WarmupEpochs;

    /// <summary>Learning rate before the first step; not scaled.</summary>
    public double WarmupLearningRate { get; set; } = Defaults.WarmupLearningRate;

    /// <summary>Learning rate at the end of the cosine; not scaled.</summary>
    public double MinLearningRate { get; set; } = Defaults.MinLearningRate;

    /// <summary>Epochs between two decays of the step schedule; at least 1 (main.py's <c>--decay-epochs</c>).</summary>
    public int DecayEpochs { get; set; } = Defaults.DecayEpochs;

    /// <summary>Factor of a decay of the step schedule, in (0, 1] (main.py's <c>--decay-rate</c>).</summary>
    public double DecayRate { get; set; } = Defaults.DecayRate;

    /// <summary>
    /// Where the learning rate is noisy, in shares of the run: from the first number to the second, or to the end; empty for nowhere
    /// (main.py's <c>--lr-noise</c>). The noise is drawn anew every epoch.
    /// </summary>
    public double[] LearningRateNoise { get; set; } = [];

    /// <summary>Largest relative change by the noise; above 0 (main.py's <c>--lr-noise-pct</c>).</summary>
    public double LearningRateNoiseLimit { get; set; } = Defaults.LearningRateNoiseLimit;

    /// <summary>The loss on the labels.</summary>
    public LossKind Loss { get; set; }

    /// <summary>Share of a label that is spread over all classes, in [0, 1).</summary>
    public double LabelSmoothing { get; set; } = Defaults.LabelSmoothing;

    /// <summary>Decay of the running average of the weights, in [0, 1); 0 switches it off.</summary>
    public double Ema { get; set; } = Defaults.Ema;

    /// <summary>Which heads of a distilled network learn where there is no teacher.</summary>
    public HeadTraining HeadTraining { get; set; }

    /// <summary>The number format of the matrices during training.</summary>
    public Precision Precision { get; set; }

    /// <summary>What a run does when a gradient is not a finite number.</summary>
    public NonFinitePolicy OnNonFinite { get; set; }

    /// <summary>Optimizer steps between two checkpoints; at least 1.</summary>
    public int CheckpointEverySteps { get; set; } = Defaults.CheckpointEverySteps;

    /// <summary>Key of every random choice of a run; 0 or more.</summary>
    public int Seed { get; set; } = Defaults.Seed;

    /// <summary>Behaviours of the reference code to restore.</summary>
    public Quirks Quirks { get; set; }
}
