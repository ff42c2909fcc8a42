using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Mixup and CutMix, given their draws (section B5 of the reference notes).</summary>
public static class Mixing
{
    /// <summary>Labels as distributions, [B, classes]: 1 - smoothing + smoothing / classes, and smoothing / classes elsewhere.</summary>
    public static Tensor Smooth(Tensor labels, int classes, double smoothing) =>
        throw new NotImplementedException();

    /// <summary>Image i blended with, or pasted from, image B - 1 - i.</summary>
    public static Tensor Images(Tensor images, in MixDraw draw) =>
        throw new NotImplementedException();

    /// <summary>Target i blended with target B - 1 - i.</summary>
    public static Tensor Targets(Tensor targets, in MixDraw draw) =>
        throw new NotImplementedException();
}
