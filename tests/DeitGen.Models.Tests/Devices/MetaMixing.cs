using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Devices;

/// <summary>Mixing without its flip, for which libtorch has no meta kernel: shapes and devices are those of the original.</summary>
public static class MetaMixing
{
    public static Tensor Smooth(Tensor labels, int classes, double smoothing) =>
        Mixing.Smooth(labels, classes, smoothing);

    public static Tensor Images(Tensor images, in MixDraw draw) => images * draw.Lambda;

    public static Tensor Targets(Tensor targets, in MixDraw draw) => targets * draw.Lambda;

    public static Tensor EachImage(Tensor images, IReadOnlyList<MixDraw> draws)
    {
        Assert.Equal(images.size(0), draws.Count);
        return images * 1;
    }

    public static Tensor EachTarget(Tensor targets, IReadOnlyList<MixDraw> draws)
    {
        Assert.Equal(targets.size(0), draws.Count);
        return targets * 1;
    }
}
