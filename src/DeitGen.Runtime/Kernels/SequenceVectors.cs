namespace DeitGen.Kernels;

/// <summary>The learned vectors that make a sequence of patches, or their gradients.</summary>
/// <param name="PatchBias">[D].</param>
/// <param name="Class">[D].</param>
/// <param name="Distillation">[D]; none where there is no distillation token.</param>
/// <param name="Position">[N, D], or [N - tokens, D] where only patches have positions.</param>
public readonly record struct SequenceVectors(
    Strip PatchBias,
    Strip Class,
    Strip Distillation,
    Matrix<Fp32> Position
)
{
    /// <summary>Tokens before the patches, 1 or 2.</summary>
    internal int Tokens => Distillation.Length > 0 ? 2 : 1;
}
