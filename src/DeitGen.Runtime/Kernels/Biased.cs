namespace DeitGen.Kernels;

/// <summary>A product whose bias is still to be added, or the gradients of both.</summary>
/// <typeparam name="T">How the product is stored.</typeparam>
/// <param name="Product">[R, D].</param>
/// <param name="Bias">[D]; none where there is no bias.</param>
public readonly record struct Biased<T>(Matrix<T> Product, Strip Bias)
    where T : unmanaged, IElement<T>;
