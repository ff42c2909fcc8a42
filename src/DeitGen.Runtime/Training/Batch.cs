using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A batch of normalised images and their labels.</summary>
/// <param name="Images">[B, C, H, W], float32.</param>
/// <param name="Labels">[B], int64.</param>
public readonly record struct Batch(Tensor Images, Tensor Labels);
