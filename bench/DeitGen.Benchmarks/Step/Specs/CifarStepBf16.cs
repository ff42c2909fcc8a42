namespace DeitGen.Benchmarks.Step.Specs;

/// <summary><see cref="CifarStep"/> in bf16.</summary>
[DerivedFrom<CifarStep>]
[Recipe(Precision = Precision.Bf16)]
public sealed partial class CifarStepBf16;
