namespace DeitGen.Facts;

/// <summary>
/// DeiT's value of every property of every attribute (arXiv 2012.12877, Table 9; main.py of facebookresearch/deit).
/// The attributes' initialisers and the compiler both read it. 0 switches off: drop path, clipping, EMA and their like.
/// </summary>
internal static class Defaults
{
    // The network.
    public const int ImageSize = 224;
    public const int PatchSize = 16;
    public const int Channels = 3;
    public const int NumClasses = 1000; // where no data set says otherwise
    public const double MlpRatio = 4;
    public const bool QkvBias = true;
    public const double LayerNormEps = 1e-6;
    public const double LayerScale = 0;
    public const int ParallelBranches = 1;
    public const double Dropout = 0;
    public const double AttentionDropout = 0;
    public const double DropPath = 0.1;

    // A convolutional teacher (Radosavovic et al. 2020; regnet.py of timm).
    public const double SeRatio = 0.25;
    public const int StemWidth = 32;

    // Initial values.
    public const double Std = 0.02;
    public const double Low = -2;
    public const double High = 2;

    // Augmentation.
    public const string Policy = "rand-m9-mstd0.5-inc1";
    public const double CropScaleMin = 0.08;
    public const double CropScaleMax = 1;
    public const double CropRatioMin = 3.0 / 4;
    public const double CropRatioMax = 4.0 / 3;
    public const int CropPadding = 4;
    public const double HorizontalFlip = 0.5;
    public const double ColorJitter = 0.3;
    public const double RandomErasing = 0.25;
    public const int ErasingCount = 1;
    public const int RepeatedAugmentation = 3;
    public const double EvalCropRatio = 0.875;
    public const int RandAugmentLayers = 2;
    public const double Magnitude = 9;
    public const double MagnitudeStd = 0.5;
    public const bool Increasing = true;

    // Mixing.
    public const double Mixup = 0.8;
    public const double CutMix = 1;
    public const double MixProbability = 1;
    public const double SwitchProbability = 0.5;

    // Distillation.
    public const double Alpha = 0.5;
    public const double Temperature = 1;

    // The recipe.
    public const int Epochs = 300;
    public const int BatchSize = 1024;
    public const double LearningRate = 5e-4;
    public const double WeightDecay = 0.05;
    public const double Beta1 = 0.9;
    public const double Beta2 = 0.999;
    public const double Epsilon = 1e-8;
    public const double Momentum = 0.9;
    public const double ClipGradNorm = 0;
    public const double WarmupEpochs = 5;
    public const double WarmupLearningRate = 1e-6;
    public const double MinLearningRate = 1e-5;
    public const int DecayEpochs = 30; // of the step schedule, which no paper of the family uses
    public const double DecayRate = 0.1;
    public const double LearningRateNoiseLimit = 0.67;
    public const double LabelSmoothing = 0.1;
    public const double Ema = 0.99996;
    public const int CheckpointEverySteps = 500;
    public const int Seed = 0;
}
