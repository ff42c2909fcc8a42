namespace DeitGen.Models;

/// <summary>DeiT-B with a distillation token (section 4 of the paper).</summary>
[DerivedFrom<DeitBase>]
[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]
[Distillation<RegNetY16GF>]
public sealed partial class DeitBaseDistilled;
