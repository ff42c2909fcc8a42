namespace DeitGen.Generators.Specs.Policies;

/// <summary>One of grey, solarize and blur, then colour jitter (Touvron et al. 2022): <c>3a</c>.</summary>
internal sealed record ThreeAugmentSpec : PolicySpec;
