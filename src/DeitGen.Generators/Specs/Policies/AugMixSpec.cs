namespace DeitGen.Generators.Specs.Policies;

/// <summary>Chains of operations blended with the image (Hendrycks et al. 2020): <c>augmix-…</c>.</summary>
/// <param name="Magnitude">Strength of the operations, 0 to 10.</param>
/// <param name="Width">Chains.</param>
/// <param name="Depth">Operations of a chain; 0 where each draws 1 to 3.</param>
/// <param name="Alpha">Parameter of the distributions of the weights.</param>
/// <param name="Blended">Whether the chains are blended one after the other.</param>
/// <param name="MagnitudeStd">Standard deviation of the strength.</param>
internal sealed record AugMixSpec(
    double Magnitude,
    int Width,
    int Depth,
    double Alpha,
    bool Blended,
    double MagnitudeStd
) : PolicySpec;
