using DeitGen.Models;

namespace DeitGen.Benchmarks.Step.Specs;

/// <summary>DeiT-Ti with a distillation token at batch 16, nothing dropped and nothing mixed: what its peers do too.</summary>
[DerivedFrom<DeitTinyDistilled>]
[VisionTransformer(DropPath = 0)]
[Mixing(Mixup = 0, CutMix = 0)]
[Recipe(BatchSize = 16)]
public sealed partial class TinyStep;
