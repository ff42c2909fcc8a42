namespace DeitGen.Kernels;

/// <summary>Query, key and value of all heads, or their gradients.</summary>
/// <typeparam name="T">How the products are stored.</typeparam>
/// <param name="Query">[B·m, D].</param>
/// <param name="Key">[B·n, D].</param>
/// <param name="Value">[B·n, D].</param>
public readonly record struct Projections<T>(Biased<T> Query, Biased<T> Key, Biased<T> Value)
    where T : unmanaged, IElement<T>;
