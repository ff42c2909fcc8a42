namespace DeitGen.Models;

/// <summary>DeiT-B (Table 1 of the paper).</summary>
[VisionTransformer(EmbedDim = 768, Depth = 12, Heads = 12)]
[TrainOn(Dataset.ImageNet1k)]
public sealed partial class DeitBase;
