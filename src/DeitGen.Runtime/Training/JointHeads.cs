using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>What the two heads of a distilled network say together.</summary>
internal static class JointHeads
{
    /// <summary>
    /// The mean of both heads' logits, which made the published numbers; with <see cref="Quirks.SoftmaxSum"/> the logarithm of the
    /// sum of both softmax outputs, which is what the paper's text describes.
    /// </summary>
    /// <param name="heads">Each [B, classes].</param>
    /// <param name="quirks">The spec's.</param>
    /// <returns>[B, classes].</returns>
    public static Tensor Logits(DistilledLogits heads, Quirks quirks)
    {
        if (!quirks.HasFlag(Quirks.SoftmaxSum))
            return heads.Mean();
        using var scope = NewDisposeScope();
        return logaddexp(heads.Class.log_softmax(1), heads.Distillation.log_softmax(1))
            .MoveToOuterDisposeScope();
    }
}
