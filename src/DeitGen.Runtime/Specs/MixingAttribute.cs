using DeitGen.Facts;

namespace DeitGen;

/// <summary>Mixup (Zhang et al. 2018) and CutMix (Yun et al. 2019) between images of a batch.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MixingAttribute : Attribute
{
    /// <summary>Both parameters of the Beta distribution that Mixup draws from; 0 switches Mixup off.</summary>
    public double Mixup { get; set; } = Defaults.Mixup;

    /// <summary>Both parameters of the Beta distribution that CutMix draws from; 0 switches CutMix off.</summary>
    public double CutMix { get; set; } = Defaults.CutMix;

    /// <summary>Two shares of the image size between which CutMix draws its box; empty to draw from the distribution.</summary>
    public double[] CutMixMinMax { get; set; } = [];

    /// <summary>Probability that a batch is mixed at all, in [0, 1].</summary>
    public double Probability { get; set; } = Defaults.MixProbability;

    /// <summary>Probability of CutMix where both are on, in [0, 1].</summary>
    public double SwitchProbability { get; set; } = Defaults.SwitchProbability;

    /// <summary>What shares one draw.</summary>
    public MixMode Mode { get; set; }
}
