using DeitGen.Models;

namespace DeitGen.Benchmarks.Step.Specs;

/// <summary>DeiT-S with a distillation token at batch 8.</summary>
[DerivedFrom<DeitSmallDistilled>]
[VisionTransformer(DropPath = 0)]
[Mixing(Mixup = 0, CutMix = 0)]
[Recipe(BatchSize = 8, LearningRateScaling = LearningRateScaling.None)]
public sealed partial class SmallStep;
