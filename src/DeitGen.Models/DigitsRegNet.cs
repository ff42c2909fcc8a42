namespace DeitGen.Models;

/// <summary>A small convolutional teacher for the digits.</summary>
[RegNetY(
    ImageSize = 32,
    Channels = 1,
    Width = 24,
    Slope = 24,
    Multiplier = 2,
    Depth = 4,
    GroupWidth = 8,
    StemWidth = 16
)]
[Augmentation(
    Policy = "",
    ColorJitter = 0,
    HorizontalFlip = 0,
    RandomErasing = 0,
    RepeatedAugmentation = 1
)]
[Mixing(Mixup = 0.2, CutMix = 0)]
[Recipe(
    Epochs = 60,
    BatchSize = 64,
    LearningRate = 2e-3,
    LearningRateScaling = LearningRateScaling.None,
    Ema = 0.99
)]
[TrainOn(Dataset.Digits)]
public sealed partial class DigitsRegNet;
