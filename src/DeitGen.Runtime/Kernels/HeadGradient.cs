namespace DeitGen.Kernels;

/// <summary>What comes back to the input of the last block through its head tokens: the first m rows of each image, [B·m, D].</summary>
/// <typeparam name="T">How the norm's gradient is stored.</typeparam>
/// <param name="Norm">Of the norm's output, through the queries; of the kept images only.</param>
/// <param name="Residual">Of the stream. All other rows have none.</param>
/// <param name="Tokens">Rows of an image in the stream.</param>
public readonly record struct HeadGradient<T>(Matrix<T> Norm, Matrix<Fp32> Residual, int Tokens)
    where T : unmanaged, IElement<T>;
