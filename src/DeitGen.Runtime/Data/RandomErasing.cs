using DeitGen.Randomness;

namespace DeitGen.Data;

/// <summary>
/// Random erasing (Zhong et al. 2017) as timm does it, on normalised images: boxes of 2 % to a third of the image, of aspect 0.3 to
/// 1/0.3, are filled with noise.
/// </summary>
/// <param name="probability">That an image is erased at all.</param>
/// <param name="mode">What a box is filled with.</param>
/// <param name="count">Boxes in an image; they share the area.</param>
internal sealed class RandomErasing(double probability, ErasingMode mode, int count)
{
    private const int Tries = 10;
    private const double SmallestShare = 0.02;
    private const double LargestShare = 1.0 / 3;
    private static readonly double LogAspect = Math.Log(1 / 0.3);

    /// <summary>Erases boxes of an image, or leaves it as it is.</summary>
    /// <param name="image">[C, H, W], normalised.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="draws">This sample's draws for erasing.</param>
    public void Apply(Span<float> image, int height, int width, ref Draws draws)
    {
        if (probability <= 0 || draws.NextDouble() >= probability)
            return;
        for (var box = 0; box < count; box++)
            if (Draw(height, width, ref draws) is { } found)
                Fill(image, height, width, found, ref draws);
    }

    /// <summary>A box, or null where ten tries gave none that is smaller than the image.</summary>
    internal ErasedBox? Draw(int height, int width, ref Draws draws)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var share = SmallestShare + (LargestShare - SmallestShare) * draws.NextDouble();
            var area = share * height * width / count;
            var aspect = Math.Exp(LogAspect * (2 * draws.NextDouble() - 1));
            var rows = (int)Math.Round(Math.Sqrt(area * aspect)); // half to even, as Python rounds
            var columns = (int)Math.Round(Math.Sqrt(area / aspect));
            if (rows < height && columns < width)
                return new(
                    draws.NextInt(height - rows + 1),
                    draws.NextInt(width - columns + 1),
                    rows,
                    columns
                );
        }
        return null;
    }

    private void Fill(Span<float> image, int height, int width, ErasedBox box, ref Draws draws)
    {
        var plane = height * width;
        for (var start = 0; start < image.Length; start += plane)
        {
            var level = mode == ErasingMode.Random ? (float)draws.NextNormal() : 0;
            for (var y = box.Top; y < box.Top + box.Height; y++)
            {
                var row = image.Slice(start + y * width + box.Left, box.Width);
                if (mode == ErasingMode.Pixel)
                    foreach (ref var value in row)
                        value = (float)draws.NextNormal();
                else
                    row.Fill(level);
            }
        }
    }
}
