namespace DeitGen.Models;

/// <summary>DeiT-Ti with a distillation token (section 4 of the paper).</summary>
[DerivedFrom<DeitTiny>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<RegNetY16GF>]
public sealed partial class DeitTinyDistilled;
