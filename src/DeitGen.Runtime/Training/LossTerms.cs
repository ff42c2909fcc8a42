using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The loss of a batch and, under distillation, its two parts before they are weighted; all of shape [].</summary>
/// <param name="Total">What is differentiated.</param>
/// <param name="Label">Of the class head against the labels; null where there is only one term.</param>
/// <param name="Teacher">Of the distillation head against the teacher; null where there is no teacher.</param>
public readonly record struct LossTerms(Tensor Total, Tensor? Label = null, Tensor? Teacher = null)
{
    /// <summary>The same numbers without their history, handed to the enclosing dispose scope.</summary>
    public LossTerms Detached() =>
        new(
            Total.detach().MoveToOuterDisposeScope(),
            Label?.detach().MoveToOuterDisposeScope(),
            Teacher?.detach().MoveToOuterDisposeScope()
        );

    /// <summary>Hands the tensors to the enclosing dispose scope.</summary>
    public LossTerms MoveToOuterDisposeScope()
    {
        Total.MoveToOuterDisposeScope();
        Label?.MoveToOuterDisposeScope();
        Teacher?.MoveToOuterDisposeScope();
        return this;
    }
}
