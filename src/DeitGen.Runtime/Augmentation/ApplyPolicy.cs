using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>An emitted policy, applied as training does.</summary>
/// <param name="canvas">The image.</param>
/// <param name="draws">The sample's stream.</param>
public delegate void ApplyPolicy(Canvas canvas, Draws draws);
