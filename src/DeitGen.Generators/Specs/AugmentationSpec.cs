using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Augmentation]</c>.</summary>
internal sealed record AugmentationSpec(
    string Policy,
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
    bool IsTyped
);
