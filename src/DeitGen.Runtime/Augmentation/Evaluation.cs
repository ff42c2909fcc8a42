namespace DeitGen.Augmentation;

/// <summary>How an image is brought to the network's size for evaluation.</summary>
public static class Evaluation
{
    /// <summary>
    /// Resizes the image so that its shorter side has ⌊size / ratio⌋ pixels, and keeps the middle (torchvision's Resize and CenterCrop).
    /// Where the resized image is the smaller one, black surrounds it.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="size">Side of the square that is kept.</param>
    /// <param name="ratio">Share of the shorter side that is kept: DeiT 0.875.</param>
    /// <param name="filter">How to resize.</param>
    /// <param name="canvas">Takes the size [<paramref name="size"/>, <paramref name="size"/>].</param>
    public static void Crop(
        ISourceImage image,
        int size,
        double ratio,
        Interpolation filter,
        Canvas canvas
    )
    {
        var (width, height) = Resized(image.Width, image.Height, (int)(size / ratio));
        image.ResizeTo(new(0, 0, image.Height, image.Width), width, height, filter, canvas);
        Geometry.Cut(canvas, new(Offset(height, size), Offset(width, size), size, size));
    }

    /// <summary>The size whose shorter side is the given one; the longer is rounded down, but never below the shorter.</summary>
    internal static (int Width, int Height) Resized(int width, int height, int shorter)
    {
        var longer = (int)(
            (double)((long)shorter * Math.Max(width, height)) / Math.Min(width, height)
        );
        return width <= height ? (shorter, longer) : (longer, shorter);
    }

    /// <summary>Where the middle begins: half to even, as Python rounds; negative where the image is smaller.</summary>
    private static int Offset(int extent, int size) =>
        extent >= size ? (int)Math.Round((extent - size) / 2.0) : -((size - extent) / 2);
}
