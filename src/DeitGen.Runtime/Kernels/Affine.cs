namespace DeitGen.Kernels;

/// <summary>What a norm learns, or the gradients of it.</summary>
/// <param name="Gain">γ, [D].</param>
/// <param name="Bias">β, [D].</param>
public readonly record struct Affine(Strip Gain, Strip Bias);
