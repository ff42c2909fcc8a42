namespace DeitGen.Benchmarks.Step.Specs;

/// <summary><see cref="TinyStep"/> in bf16.</summary>
[DerivedFrom<TinyStep>]
[Recipe(Precision = Precision.Bf16)]
public sealed partial class TinyStepBf16;
