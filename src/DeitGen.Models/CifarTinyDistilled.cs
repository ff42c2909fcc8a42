namespace DeitGen.Models;

/// <summary><see cref="CifarTiny"/> with a distillation token; its teacher is another CIFAR network.</summary>
[DerivedFrom<CifarTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<CifarTeacher>(Kind = DistillationKind.Hard)]
public sealed partial class CifarTinyDistilled;
