using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The logits of both heads of a distilled network, each [B, classes].</summary>
/// <param name="Class">Of the class token.</param>
/// <param name="Distillation">Of the distillation token.</param>
public readonly record struct DistilledLogits(Tensor Class, Tensor Distillation)
{
    /// <summary>The mean of both, [B, classes]: what the network says when it is evaluated.</summary>
    public Tensor Mean()
    {
        using var sum = Class + Distillation;
        using Scalar half = 0.5;
        return sum * half;
    }

    /// <summary>Hands both tensors to the enclosing dispose scope.</summary>
    public DistilledLogits MoveToOuterDisposeScope()
    {
        Class.MoveToOuterDisposeScope();
        Distillation.MoveToOuterDisposeScope();
        return this;
    }
}
