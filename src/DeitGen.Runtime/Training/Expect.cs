using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Checks of what callers hand to emitted code.</summary>
public static class Expect
{
    /// <summary>Images of shape [B, <paramref name="channels"/>, H, W] of any height and width, for a convolutional network.</summary>
    /// <exception cref="ArgumentException">They have another shape; the message names both.</exception>
    public static void Images(Tensor images, int channels)
    {
        var shape = images.shape;
        if (shape.Length != 4 || shape[1] != channels)
            throw new ArgumentException(
                $"images are [{string.Join(", ", shape)}], expected [B, {channels}, H, W]",
                nameof(images)
            );
    }

    /// <summary>Images of shape [B, <paramref name="channels"/>, <paramref name="height"/>, <paramref name="width"/>].</summary>
    /// <exception cref="ArgumentException">They have another shape; the message names both.</exception>
    public static void Images(Tensor images, int channels, int height, int width)
    {
        var shape = images.shape;
        if (shape.Length != 4 || shape[1] != channels || shape[2] != height || shape[3] != width)
            throw new ArgumentException(
                $"images are [{string.Join(", ", shape)}], expected [B, {channels}, {height}, {width}]",
                nameof(images)
            );
    }
}
