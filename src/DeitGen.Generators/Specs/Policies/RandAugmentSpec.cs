using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>Operations drawn at random for each image (Cubuk et al. 2020): <c>rand-…</c> and <c>[RandAugment]</c>.</summary>
/// <param name="Layers">How many are drawn.</param>
/// <param name="Magnitude">Their strength, 0 to 10.</param>
/// <param name="MagnitudeStd">Its standard deviation.</param>
/// <param name="Increasing">Whether operations with two forms take the one that grows stronger.</param>
/// <param name="Operations">What is drawn from.</param>
/// <param name="IsWeighted">Whether the weights count and an operation is drawn once at most; else all are as likely.</param>
internal sealed record RandAugmentSpec(
    int Layers,
    double Magnitude,
    double MagnitudeStd,
    bool Increasing,
    EquatableArray<DrawnOperation> Operations,
    bool IsWeighted
) : PolicySpec;
