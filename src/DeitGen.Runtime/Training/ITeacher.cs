using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A frozen network that a student learns from.</summary>
public interface ITeacher
{
    /// <summary>Its logits, without gradient.</summary>
    /// <param name="step">The step that the batch belongs to: a recorded teacher answers from it, a network needs only the images.</param>
    /// <param name="images">[B, C, H, W]: the student's batch, augmented and mixed.</param>
    /// <returns>[B, classes].</returns>
    Tensor Logits(long step, Tensor images);
}
