namespace DeitGen.Models;

/// <summary>A small convolutional teacher for CIFAR-10.</summary>
[RegNetY(ImageSize = 32, Width = 48, Slope = 36, Multiplier = 2.5, Depth = 8, GroupWidth = 16)]
[Augmentation(Policy = "", ColorJitter = 0, RandomErasing = 0, RepeatedAugmentation = 1)]
[Mixing(Mixup = 0, CutMix = 0)]
[Recipe(
    Epochs = 30,
    BatchSize = 128,
    LearningRate = 2e-3,
    LearningRateScaling = LearningRateScaling.None,
    WarmupEpochs = 1,
    Ema = 0.999
)]
[TrainOn(Dataset.Cifar10)]
public sealed partial class CifarRegNet;
