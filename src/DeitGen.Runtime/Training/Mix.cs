using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A variant's emitted mixing of a batch: image i with image B - 1 - i.</summary>
/// <param name="step">The optimizer step, which the draws depend on.</param>
/// <param name="images">[B, C, H, W].</param>
/// <param name="labels">[B], int64.</param>
/// <param name="masks">Where draws come from.</param>
/// <returns>Images [B, C, H, W], and targets [B, classes] whose rows add up to 1.</returns>
public delegate (Tensor Images, Tensor Targets) Mix(
    long step,
    Tensor images,
    Tensor labels,
    IMaskSource masks
);
