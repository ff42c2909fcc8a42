namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Initialization]</c>.</summary>
internal sealed record InitializationSpec(
    double Std,
    double Low,
    double High,
    double HeadStd,
    TokenInit ClassToken,
    TokenInit DistillationToken
);
