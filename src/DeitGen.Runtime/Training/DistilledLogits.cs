using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The logits of both heads of a distilled network, each [B, classes].</summary>
/// <param name="Class">Of the class token.</param>
/// <param name="Distillation">Of the distillation token.</param>
public readonly record struct DistilledLogits(Tensor Class, Tensor Distillation)
{
    /// <summary>Hands both tensors to the enclosing dispose scope.</summary>
    public DistilledLogits MoveToOuterDisposeScope()
    {
        Class.MoveToOuterDisposeScope();
        Distillation.MoveToOuterDisposeScope();
        return this;
    }
}
