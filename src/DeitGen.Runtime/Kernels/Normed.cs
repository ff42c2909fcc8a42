namespace DeitGen.Kernels;

/// <summary>A norm's operands, which its backward reads again.</summary>
/// <typeparam name="T">How the output is stored.</typeparam>
/// <param name="Input">x, [R, D]: the residual stream, of all images.</param>
/// <param name="Output">y, [R, D]: of the kept images only, close together.</param>
/// <param name="Statistics">Mean and 1/σ of each row of x, [R·2]; none where there is no backward.</param>
/// <param name="Kept">Images that the next branch keeps; null for all.</param>
public readonly record struct Normed<T>(
    Matrix<Fp32> Input,
    Matrix<T> Output,
    Strip Statistics = default,
    Kept? Kept = null
)
    where T : unmanaged, IElement<T>;
