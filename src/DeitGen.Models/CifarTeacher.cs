namespace DeitGen.Models;

/// <summary>A wider and deeper network for CIFAR-10, to teach <see cref="CifarTinyDistilled"/>.</summary>
[DerivedFrom<CifarTiny>]
[VisionTransformer(EmbedDim = 192, Depth = 9, Heads = 6)]
public sealed partial class CifarTeacher;
