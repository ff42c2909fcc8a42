namespace DeitGen.Generators.Rules;

/// <content>Mixup, CutMix and the loss on mixed labels.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT501 = Error(
        "DEIT501",
        "A mixing value out of range",
        "{0} = {1} is outside {2}; 0 switches it off (DeiT: {3})",
        Always("Sets DeiT's value.")
    );

    public static readonly Rule DEIT502 = Error(
        "DEIT502",
        "Unknown mixing mode",
        "Unknown Mode {0}; use one of {1}",
        Always("Offers the modes, DeiT's first.")
    );

    public static readonly Rule DEIT503 = Error(
        "DEIT503",
        "An odd batch cannot be paired",
        "BatchSize {0} must be even: image i is mixed with the i-th from the end; use {1}",
        Always("Sets the nearest even batch; both neighbours are offered.")
    );

    public static readonly Rule DEIT504 = Error(
        "DEIT504",
        "Impossible bounds of a CutMix box",
        "CutMixMinMax {0} needs two fractions, 0 <= min < max <= 1, at least one of {1} pixels apart",
        Always("Removes CutMixMinMax.")
    );

    public static readonly Rule DEIT505 = Warning(
        "DEIT505",
        "A mixing value without effect",
        "{0} has no effect: {1}",
        Always("Removes the argument.")
    );

    public static readonly Rule DEIT506 = Error(
        "DEIT506",
        "Smoothing outside [0, 1)",
        "LabelSmoothing is {0}; it must be in [0, 1): 0.1 (DeiT), or 0 with binary cross-entropy",
        Always("Sets DeiT's 0.1, or 0 with binary cross-entropy.")
    );

    public static readonly Rule DEIT507 = Error(
        "DEIT507",
        "Smoothing makes every class positive",
        "Binary cross-entropy takes every target above 0 for 1, so LabelSmoothing {0} makes every class positive; use 0",
        Always("Sets LabelSmoothing to 0.")
    );

    public static readonly Rule DEIT508 = Error(
        "DEIT508",
        "Binary cross-entropy without mixed targets",
        "Binary cross-entropy needs a target per class, and without mixing there are class indices only; use [Mixing] or SoftTargetCrossEntropy",
        Always("Sets Loss to LossKind.SoftTargetCrossEntropy.")
    );

    public static readonly Rule DEIT509 = Warning(
        "DEIT509",
        "Binary cross-entropy discards the share",
        "Binary cross-entropy takes both labels of a mixed image for 1, whatever their shares; use SoftTargetCrossEntropy to keep them",
        Always("Sets Loss to LossKind.SoftTargetCrossEntropy.")
    );
}
