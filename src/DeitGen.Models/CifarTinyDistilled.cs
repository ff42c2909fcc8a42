namespace DeitGen.Models;

/// <summary><see cref="CifarTiny"/> with a distillation token that learns from a trained one.</summary>
[DerivedFrom<CifarTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<CifarTiny>(Kind = DistillationKind.Hard)]
public sealed partial class CifarTinyDistilled;
