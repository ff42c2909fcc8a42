namespace DeitGen.Models;

/// <summary>DeiT-S with a distillation token (section 4 of the paper).</summary>
[DerivedFrom<DeitSmall>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<RegNetY16GF>]
public sealed partial class DeitSmallDistilled;
