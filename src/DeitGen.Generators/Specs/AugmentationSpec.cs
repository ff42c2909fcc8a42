using DeitGen.Generators.Specs.Policies;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Augmentation]</c>, and the policy that it or a typed attribute states.</summary>
internal sealed record AugmentationSpec(
    string PolicyText,
    Interpolation Interpolation,
    double CropScaleMin,
    double CropScaleMax,
    double CropRatioMin,
    double CropRatioMax,
    int CropPadding,
    double HorizontalFlip,
    double ColorJitter,
    double RandomErasing,
    ErasingMode ErasingMode,
    int ErasingCount,
    int RepeatedAugmentation,
    double EvalCropRatio,
    EquatableArray<double> Mean,
    EquatableArray<double> StdDev,
    PolicySpec? Policy,
    bool IsTyped
)
{
    /// <summary>Whether colour is jittered: without a policy only, as in timm.</summary>
    public bool Jitters => Policy is null && ColorJitter > 0;
}
