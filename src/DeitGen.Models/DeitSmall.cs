namespace DeitGen.Models;

/// <summary>DeiT-S (Table 1 of the paper).</summary>
[VisionTransformer(EmbedDim = 384, Depth = 12, Heads = 6)]
[TrainOn(Dataset.ImageNet1k)]
public sealed partial class DeitSmall;
