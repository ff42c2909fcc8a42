namespace DeitGen.Models;

/// <summary>DeiT-B with a distillation token at 384 x 384; the teacher goes on teaching (section 5 of the paper).</summary>
[DerivedFrom<DeitBaseDistilled>]
[FineTune<DeitBaseDistilled>(Heads = HeadTraining.BothWithTeacher)]
[VisionTransformer(ImageSize = 384)]
[Recipe(Preset = RecipePreset.FineTune)]
public sealed partial class DeitBaseDistilled384;
