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
    public bool IsOn => (Mixup > 0 || CutMix > 0 || CutMixMinMax.Length > 0) && Probability > 0;
}
