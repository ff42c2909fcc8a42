namespace DeitGen.Models;

/// <summary>The digits with a distillation token that learns from <see cref="DigitsTeacher"/>'s hard labels.</summary>
[DerivedFrom<DigitsTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<DigitsTeacher>(Kind = DistillationKind.Hard)]
public sealed partial class DigitsTinyDistilled;
