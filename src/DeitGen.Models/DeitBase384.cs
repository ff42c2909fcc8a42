namespace DeitGen.Models;

/// <summary>DeiT-B at 384 x 384 (section 5 of the paper, fine-tuning at a higher resolution).</summary>
[DerivedFrom<DeitBase>]
[FineTune<DeitBase>]
[VisionTransformer(ImageSize = 384)]
[Recipe(Preset = RecipePreset.FineTune)]
public sealed partial class DeitBase384;
