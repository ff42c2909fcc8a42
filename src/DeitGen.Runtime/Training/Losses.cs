using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Training;

/// <summary>The losses of DeiT (section B4 of the reference notes). All return a tensor of shape [].</summary>
public static class Losses
{
    /// <summary>Cross-entropy with target distributions, mean over the batch.</summary>
    /// <param name="logits">[B, classes].</param>
    /// <param name="targets">[B, classes]; each row sums to 1.</param>
    public static Tensor SoftTarget(Tensor logits, Tensor targets)
    {
        using var scope = NewDisposeScope();
        var entropies = (targets * F.log_softmax(logits, 1)).sum(1); // [B]; negative
        return entropies.mean().neg().MoveToOuterDisposeScope();
    }

    /// <summary>Cross-entropy with classes, smoothed, mean over the batch.</summary>
    /// <param name="logits">[B, classes].</param>
    /// <param name="classes">[B], int64.</param>
    /// <param name="smoothing">Share of each target that is spread over all classes, in [0, 1).</param>
    public static Tensor CrossEntropy(Tensor logits, Tensor classes, double smoothing = 0) =>
        F.cross_entropy(logits, classes, label_smoothing: smoothing);

    /// <summary>Binary cross-entropy where every target above 0 counts as 1, mean over batch and classes.</summary>
    /// <param name="logits">[B, classes].</param>
    /// <param name="targets">[B, classes], 0 or more.</param>
    public static Tensor BinaryCrossEntropy(Tensor logits, Tensor targets)
    {
        using var scope = NewDisposeScope();
        using Scalar zero = 0.0f;
        var present = targets.gt(zero).to_type(logits.dtype); // [B, classes]; 0 or 1
        return IndependentClasses(logits, present).MoveToOuterDisposeScope();
    }

    /// <summary>Binary cross-entropy with the probability of each class, mean over batch and classes.</summary>
    internal static Tensor IndependentClasses(Tensor logits, Tensor probabilities) =>
        F.binary_cross_entropy_with_logits(logits, probabilities);

    /// <summary>τ²·KL(teacher ‖ student) of softened distributions.</summary>
    /// <param name="logits">The student's, [B, classes].</param>
    /// <param name="teacher">The teacher's, [B, classes].</param>
    /// <param name="temperature">τ, above 0.</param>
    /// <param name="normalizer">What the summed divergence is divided by.</param>
    public static Tensor SoftDistillation(
        Tensor logits,
        Tensor teacher,
        double temperature,
        KlNormalizer normalizer
    )
    {
        using var scope = NewDisposeScope();
        var count = normalizer == KlNormalizer.BatchMean ? logits.shape[0] : logits.numel();
        using Scalar softness = temperature;
        using Scalar weight = temperature * temperature / count;
        var student = F.log_softmax(logits / softness, 1);
        var target = F.log_softmax(teacher / softness, 1);
        var divergence = F.kl_div(student, target, log_target: true, nn.Reduction.Sum); // []
        return (divergence * weight).MoveToOuterDisposeScope();
    }

    /// <summary>Cross-entropy with the class that the teacher ranks first.</summary>
    /// <param name="logits">The student's, [B, classes].</param>
    /// <param name="teacher">The teacher's, [B, classes].</param>
    public static Tensor HardDistillation(Tensor logits, Tensor teacher)
    {
        using var verdict = teacher.argmax(1); // [B]
        return CrossEntropy(logits, verdict);
    }
}
