namespace DeitGen.Benchmarks.Distillation;

/// <summary>The student whose distillation head learns the convolutional teacher's probabilities.</summary>
[DerivedFrom<Models.DigitsTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<Models.DigitsRegNet>(Kind = DistillationKind.Soft)]
public sealed partial class DigitsSoft;
