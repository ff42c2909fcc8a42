namespace DeitGen.Models;

/// <summary>DeiT-B with a distillation token at 384 x 384.</summary>
[DerivedFrom<DeitBaseDistilled>]
[VisionTransformer(ImageSize = 384)]
public sealed partial class DeitBaseDistilled384;
