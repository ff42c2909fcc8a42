using DeitGen.Facts;

namespace DeitGen;

/// <summary>How training images are varied (section 6 of the paper; its Table 9 has the values).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AugmentationAttribute : Attribute
{
    /// <summary>timm's policy string (<c>rand-m9-mstd0.5-inc1</c>), <c>3a</c> for 3-Augment, or empty for none.</summary>
    public string Policy { get; set; } = Defaults.Policy;

    /// <summary>Filter of the resize after the crop.</summary>
    public Interpolation Interpolation { get; set; }

    /// <summary>Smallest share of an image's area that a random crop keeps, in (0, 1].</summary>
    public double CropScaleMin { get; set; } = Defaults.CropScaleMin;

    /// <summary>Largest share of an image's area that a random crop keeps, in (0, 1].</summary>
    public double CropScaleMax { get; set; } = Defaults.CropScaleMax;

    /// <summary>Smallest width over height of a random crop; above 0.</summary>
    public double CropRatioMin { get; set; } = Defaults.CropRatioMin;

    /// <summary>Largest width over height of a random crop; above 0.</summary>
    public double CropRatioMax { get; set; } = Defaults.CropRatioMax;

    /// <summary>Zero pixels around an image of 32 or fewer before its random crop.</summary>
    public int CropPadding { get; set; } = Defaults.CropPadding;

    /// <summary>Probability of a horizontal flip, in [0, 1].</summary>
    public double HorizontalFlip { get; set; } = Defaults.HorizontalFlip;

    /// <summary>Strength of the colour jitter where there is no policy; 0 or more.</summary>
    public double ColorJitter { get; set; } = Defaults.ColorJitter;

    /// <summary>Probability of random erasing (Zhong et al. 2020), in [0, 1].</summary>
    public double RandomErasing { get; set; } = Defaults.RandomErasing;

    /// <summary>What erased boxes are filled with.</summary>
    public ErasingMode ErasingMode { get; set; }

    /// <summary>Boxes erased in an image; at least 1.</summary>
    public int ErasingCount { get; set; } = Defaults.ErasingCount;

    /// <summary>Copies of an image that follow each other in an epoch's order; 1 switches repetition off.</summary>
    public int RepeatedAugmentation { get; set; } = Defaults.RepeatedAugmentation;

    /// <summary>Share of the resized image that evaluation keeps, in (0, 1].</summary>
    public double EvalCropRatio { get; set; } = Defaults.EvalCropRatio;

    /// <summary>Mean per channel, of values in [0, 1]; by default the data set's, else ImageNet's.</summary>
    public double[] Mean { get; set; } = [];

    /// <summary>Standard deviation per channel, of values in [0, 1]; by default the data set's, else ImageNet's.</summary>
    public double[] StdDev { get; set; } = [];
}
