using DeitGen.Models;

namespace DeitGen.Benchmarks.Step.Specs;

/// <summary>DeiT-Ti's width and depth on images of 32 x 32 in patches of 4, at batch 64.</summary>
[VisionTransformer(
    ImageSize = 32,
    PatchSize = 4,
    EmbedDim = 192,
    Depth = 12,
    Heads = 3,
    DropPath = 0,
    Tokens = Tokens.ClassAndDistillation
)]
[Augmentation(Policy = "", ColorJitter = 0, RandomErasing = 0, RepeatedAugmentation = 1)]
[Mixing(Mixup = 0, CutMix = 0)]
[Recipe(BatchSize = 64)]
[Distillation<CifarRegNet>]
[TrainOn(Dataset.Cifar10)]
public sealed partial class CifarStep;
