namespace DeitGen.Kernels;

/// <summary>
/// What a residual branch adds to the stream: keep · γ ∘ (product + bias). Or the gradients of it, where a product without
/// scale and without dropped images needs no matrix of its own: its gradient is the stream's.
/// </summary>
/// <typeparam name="T">How the product is stored.</typeparam>
/// <param name="Product">Of the branch's last layer, [R, D]; of the kept images only, close together.</param>
/// <param name="Bias">[D]; none where it has been added before.</param>
/// <param name="Scale">γ of LayerScale, [D]; none for 1. Its gradient needs the product, which must then be saved.</param>
/// <param name="Kept">Images that kept the branch; null for all.</param>
public readonly record struct Branch<T>(
    Matrix<T> Product,
    Strip Bias = default,
    Strip Scale = default,
    Kept? Kept = null
)
    where T : unmanaged, IElement<T>;
