using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Sharpness: blends a smoothed image with the image (Pillow ImageEnhance.Sharpness). Smoothing weighs a pixel by 5 and its eight neighbours
/// by 1, over 13, rounded half up; the image's border is not smoothed.
/// </summary>
/// <param name="Factor">0 is smooth, 1 the image, above 1 is sharper.</param>
public readonly record struct Sharpness(double Factor) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        canvas.Pixels.CopyTo(canvas.Spare);
        Sweeps.Run(new SharpnessKernel(canvas, (float)Factor), canvas.Width - 2);
        canvas.Swap();
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        canvas.Pixels.CopyTo(canvas.Spare);
        var stride = canvas.Width * Canvas.PixelSize;
        for (var y = 1; y < canvas.Height - 1; y++)
        for (var i = y * stride + Canvas.PixelSize; i < (y + 1) * stride - Canvas.PixelSize; i++)
            canvas.Spare[i] = Blend.Of(
                Smooth(canvas.Pixels, i, stride),
                canvas.Pixels[i],
                (float)Factor
            );
        canvas.Swap();
    }

    /// <summary>
    /// Pillow sums in single precision and adds 0.5. The sum over 13 is a multiple of 1/13, never nearer than 1/26 to a rounding's edge, so whole
    /// numbers give the same: (sum + 6) / 13.
    /// </summary>
    private static byte Smooth(ReadOnlySpan<byte> pixels, int at, int stride)
    {
        var sum = 4 * pixels[at];
        for (var row = at - stride; row <= at + stride; row += stride)
            sum += pixels[row - Canvas.PixelSize] + pixels[row] + pixels[row + Canvas.PixelSize];
        return (byte)((sum + 6) / 13);
    }
}
