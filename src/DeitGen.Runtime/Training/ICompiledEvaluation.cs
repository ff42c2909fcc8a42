using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>
/// The compiled evaluation of a spec: what its network says of images, without autograd and, once it has seen a batch of a size,
/// without a managed allocation. It reads the weights where they lie, so it follows them.
/// </summary>
public interface ICompiledEvaluation : IDisposable
{
    /// <summary>Asks every head.</summary>
    /// <param name="images">[B, C, H, W], normalised, any B; float32, contiguous, on the CPU.</param>
    /// <param name="logits">[B, heads, classes], the class head first; float32, contiguous, on the CPU; written.</param>
    /// <exception cref="ArgumentException">Shapes or types do not match.</exception>
    void Logits(Tensor images, Tensor logits);
}
