namespace DeitGen.Benchmarks.Input;

/// <summary>The same for images of 32 pixels, which are shifted and not resized.</summary>
[VisionTransformer(ImageSize = 32, PatchSize = 4, EmbedDim = 192, Depth = 1, Heads = 3)]
[Recipe(BatchSize = 64)]
public sealed partial class ThumbnailInput;
