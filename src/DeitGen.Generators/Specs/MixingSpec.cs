using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Mixing]</c>.</summary>
internal sealed record MixingSpec(
    double Mixup,
    double CutMix,
    EquatableArray<double> CutMixMinMax,
    double Probability,
    double SwitchProbability,
    MixMode Mode
)
{
    /// <summary>Whether any batch is mixed.</summary>
    public bool IsOn => (Mixup > 0 || Cut > 0) && Probability > 0;

    /// <summary>The parameter that CutMix acts by: boxes between two sizes need none, and the reference then takes 1.</summary>
    public double Cut => CutMixMinMax.Length > 0 ? 1 : CutMix;

    /// <summary>Whether every image, or pair of images, has a draw of its own.</summary>
    public bool IsByImage => Mode != MixMode.Batch;
}
