namespace DeitGen.Benchmarks.Distillation;

/// <summary>The student without a teacher: both heads learn from the labels.</summary>
[DerivedFrom<Models.DigitsTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Recipe(HeadTraining = HeadTraining.BothOnLabels)]
public sealed partial class DigitsUntaught;
