namespace DeitGen.Models;

/// <summary><see cref="CifarTiny"/> with a distillation token that learns from <see cref="CifarRegNet"/>.</summary>
[DerivedFrom<CifarTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<CifarRegNet>(Kind = DistillationKind.Hard)]
public sealed partial class CifarTinyDistilled;
