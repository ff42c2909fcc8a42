using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A frozen network that a student learns from.</summary>
public interface ITeacher
{
    /// <summary>Its logits, without gradient.</summary>
    /// <param name="images">[B, C, H, W]: the student's batch, augmented and mixed.</param>
    /// <returns>[B, classes].</returns>
    Tensor Logits(Tensor images);
}
