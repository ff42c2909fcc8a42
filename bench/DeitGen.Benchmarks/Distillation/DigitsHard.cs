namespace DeitGen.Benchmarks.Distillation;

/// <summary>The student whose distillation head learns the convolutional teacher's verdicts.</summary>
[DerivedFrom<Models.DigitsTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<Models.DigitsRegNet>(Kind = DistillationKind.Hard)]
public sealed partial class DigitsHard;
