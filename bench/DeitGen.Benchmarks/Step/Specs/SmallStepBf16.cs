namespace DeitGen.Benchmarks.Step.Specs;

/// <summary><see cref="SmallStep"/> in bf16.</summary>
[DerivedFrom<SmallStep>]
[Recipe(Precision = Precision.Bf16)]
public sealed partial class SmallStepBf16;
