using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>An operation of an emitted policy, applied.</summary>
/// <param name="operation">One of the policy's.</param>
/// <param name="magnitude">0 to 10; a policy of one magnitude reads none.</param>
/// <param name="canvas">The image.</param>
/// <param name="draws">Where a sign comes from, then a filter.</param>
public delegate void ApplyOperation(Op operation, double magnitude, Canvas canvas, Draws draws);
