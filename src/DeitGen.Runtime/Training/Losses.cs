using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The losses of DeiT (section B4 of the reference notes).</summary>
public static class Losses
{
    /// <summary>Cross-entropy with target distributions, mean over the batch.</summary>
    public static Tensor SoftTarget(Tensor logits, Tensor targets) =>
        throw new NotImplementedException();

    /// <summary>Cross-entropy with classes, smoothed, mean over the batch.</summary>
    public static Tensor CrossEntropy(Tensor logits, Tensor classes, double smoothing = 0) =>
        throw new NotImplementedException();

    /// <summary>Binary cross-entropy where every target above 0 counts as 1, mean over batch and classes.</summary>
    public static Tensor BinaryCrossEntropy(Tensor logits, Tensor targets) =>
        throw new NotImplementedException();

    /// <summary>τ²·KL(teacher ‖ student) of softened distributions.</summary>
    public static Tensor SoftDistillation(
        Tensor logits,
        Tensor teacher,
        double temperature,
        KlNormalizer normalizer
    ) => throw new NotImplementedException();

    /// <summary>Cross-entropy with the class that the teacher ranks first.</summary>
    public static Tensor HardDistillation(Tensor logits, Tensor teacher) =>
        throw new NotImplementedException();
}
