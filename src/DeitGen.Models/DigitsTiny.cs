namespace DeitGen.Models;

/// <summary>The default of the executable: learns the embedded handwritten digits in a minute on two cores.</summary>
[VisionTransformer(
    ImageSize = 32,
    PatchSize = 8,
    Channels = 1,
    EmbedDim = 64,
    Depth = 4,
    Heads = 4,
    DropPath = 0
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
    Epochs = 100,
    BatchSize = 64,
    LearningRate = 2e-3,
    LearningRateScaling = LearningRateScaling.None,
    Ema = 0.99
)]
[TrainOn(Dataset.Digits)]
public sealed partial class DigitsTiny;
