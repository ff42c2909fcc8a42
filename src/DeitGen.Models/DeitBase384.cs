namespace DeitGen.Models;

/// <summary>DeiT-B at 384 x 384 (section 5 of the paper, fine-tuning at a higher resolution).</summary>
[DerivedFrom<DeitBase>]
[VisionTransformer(ImageSize = 384)]
public sealed partial class DeitBase384;
