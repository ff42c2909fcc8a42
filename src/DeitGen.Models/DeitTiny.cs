namespace DeitGen.Models;

/// <summary>DeiT-Ti (Table 1 of the paper).</summary>
[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]
[TrainOn(Dataset.ImageNet1k)]
public sealed partial class DeitTiny;
