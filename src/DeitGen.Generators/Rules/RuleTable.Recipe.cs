namespace DeitGen.Generators.Rules;

/// <content>Optimizer, schedule, average, precision.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT301 = Error(
        "DEIT301",
        "An optimizer value out of range",
        "{0} = {1} is outside {2}; DeiT uses {3}",
        Always("Sets DeiT's value.")
    );

    public static readonly Rule DEIT302 = Error(
        "DEIT302",
        "A value outside its enum",
        "Unknown {0} {1}; use one of {2}",
        Always("Offers the members, DeiT's first; of flags, those that there are.")
    );

    public static readonly Rule DEIT303 = Warning(
        "DEIT303",
        "SGD from scratch",
        "From scratch SGD reached 74.5 % in the paper where AdamW reached 81.8 %; use OptimizerKind.AdamW",
        Always("Sets Optimizer to OptimizerKind.AdamW.")
    );

    public static readonly Rule DEIT304 = Error(
        "DEIT304",
        "A negative clip",
        "ClipGradNorm {0} makes no sense; 0 switches clipping off",
        Always("Sets ClipGradNorm to 0.")
    );

    public static readonly Rule DEIT310 = Error(
        "DEIT310",
        "No epochs",
        "Epochs is {0}; it must be at least 1",
        Always("Sets the preset's number of epochs.")
    );

    public static readonly Rule DEIT311 = Error(
        "DEIT311",
        "A warm-up that does not fit",
        "WarmupEpochs {0} leaves no decay in {1} epochs; use 0 or more and less than Epochs",
        Always(
            "Sets the nearest warm-up that leaves a decay, or the least number of epochs where only Epochs is written."
        )
    );

    public static readonly Rule DEIT312 = Error(
        "DEIT312",
        "A negative learning rate",
        "{0} is {1}; it must not be negative",
        Always("Sets DeiT's value.")
    );

    public static readonly Rule DEIT313 = Warning(
        "DEIT313",
        "A warm-up that descends",
        "The warm-up would descend from {0} to {1}; set WarmupLearningRate to at most {1}",
        Always("Sets WarmupLearningRate to the peak of the schedule.")
    );

    public static readonly Rule DEIT314 = Warning(
        "DEIT314",
        "A schedule that climbs",
        "The schedule would climb from {1} to {0}; set MinLearningRate to at most {1}",
        Always("Sets MinLearningRate to the peak of the schedule.")
    );

    public static readonly Rule DEIT316 = Error(
        "DEIT316",
        "Stairs that lead nowhere",
        "{0} = {1} cannot drive the step schedule; use {2} (main.py has {3})",
        Always("Sets the value of main.py.")
    );

    public static readonly Rule DEIT317 = Error(
        "DEIT317",
        "Noise that is no part of the run",
        "{0} = {1} makes no noise; use {2}",
        Always("Removes the noise, or sets the limit of main.py.")
    );

    public static readonly Rule DEIT321 = Warning(
        "DEIT321",
        "A batch far from the preset's",
        "BatchSize {0} gives a learning rate of {1}; the preset {2} used {3}, and its recipe is not known to hold so far away",
        Always("Sets the preset's batch.")
    );

    public static readonly Rule DEIT442 = Warning(
        "DEIT442",
        "A value without effect",
        "{0} has no effect: {1}; remove it",
        Always("Removes the argument, or the flag.")
    );

    public static readonly Rule DEIT801 = Error(
        "DEIT801",
        "An average that does not move",
        "Ema is {0}; use 0.99996 (DeiT), or 0 to switch it off",
        Always("Sets DeiT's 0.99996.")
    );

    public static readonly Rule DEIT802 = Warning(
        "DEIT802",
        "An average slower than the run",
        "The average forgets half in {0} steps, of {1} in the run; use at most {2}",
        Always("Sets the largest decay that forgets half within a fifth of the run.")
    );

    public static readonly Rule DEIT803 = Error(
        "DEIT803",
        "Unknown precision",
        "Unknown Precision {0}; use Fp32 or Bf16",
        Always("Offers the precisions, Fp32 first.")
    );
}
