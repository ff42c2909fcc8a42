using DeitGen.Augmentation;

namespace DeitGen.Models.Tests.Augmentations;

/// <summary>An image that is a formula; of a box it gives the pixels at its corner, whatever the filter.</summary>
internal sealed class GradientImage(int width, int height) : ISourceImage
{
    public int Width => width;

    public int Height => height;

    public void CopyTo(Canvas canvas) => Paint(canvas, width, height, 0, 0);

    public void ResizeTo(CropBox box, int width, int height, Interpolation filter, Canvas canvas) =>
        Paint(canvas, width, height, box.Left, box.Top);

    private static void Paint(Canvas canvas, int width, int height, int left, int top)
    {
        canvas.Resize(width, height);
        var pixels = canvas.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i / 4 % width + left, i / 4 / width + top);
            pixels[i] = (byte)(7 * x + 13 * y + 29 * (i % 4) + x * y);
        }
    }
}
