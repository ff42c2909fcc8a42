namespace DeitGen.Models;

/// <summary>A small network for CIFAR-10: 32 x 32 pixels in patches of 4.</summary>
[VisionTransformer(
    ImageSize = 32,
    PatchSize = 4,
    EmbedDim = 128,
    Depth = 6,
    Heads = 4,
    DropPath = 0
)]
[Augmentation(Policy = "", ColorJitter = 0, RandomErasing = 0, RepeatedAugmentation = 1)]
[Mixing(Mixup = 0, CutMix = 0)]
[Recipe(
    Epochs = 30,
    BatchSize = 128,
    LearningRate = 1e-3,
    LearningRateScaling = LearningRateScaling.None,
    WarmupEpochs = 1,
    Ema = 0.999
)]
[TrainOn(Dataset.Cifar10)]
public sealed partial class CifarTiny;
