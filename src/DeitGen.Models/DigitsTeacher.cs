namespace DeitGen.Models;

/// <summary>A wider and deeper network for the digits, to teach <see cref="DigitsTinyDistilled"/>.</summary>
[DerivedFrom<DigitsTiny>]
[VisionTransformer(EmbedDim = 96, Depth = 6)]
public sealed partial class DigitsTeacher;
