using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>
/// Random erasing (Zhong et al. 2017) as timm does it, on normalised images: boxes of 2 % to a third of the image, of aspect 0.3 to
/// 1/0.3, are filled with noise. A value without state: one serves all workers.
/// </summary>
/// <param name="probability">That an image is erased at all.</param>
/// <param name="mode">What a box is filled with.</param>
/// <param name="count">The most boxes in an image: from 1 to this many are drawn, each as likely; they share the area.</param>
public sealed class RandomErasing(double probability, ErasingMode mode, int count = 1)
{
    private const int Tries = 10;
    private const double SmallestShare = 0.02;
    private const double LargestShare = 1.0 / 3;
    private static readonly double LogAspect = Math.Log(1 / 0.3);

    /// <summary>Erases boxes of an image, or leaves it as it is.</summary>
    /// <param name="numbers">[C, H, W], normalised.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="draws">This sample's draws for erasing.</param>
    public void Apply(Span<float> numbers, int height, int width, Draws draws) =>
        Apply(numbers, height, width, ref draws);

    /// <inheritdoc cref="Apply(Span{float}, int, int, Draws)"/>
    internal void Apply<T>(Span<float> numbers, int height, int width, ref T draws)
        where T : IDraws
    {
        if (probability <= 0 || draws.NextDouble() >= probability)
            return;
        var boxes = count > 1 ? 1 + draws.NextInt(count) : 1;
        for (var box = 0; box < boxes; box++)
            if (Draw(height, width, boxes, ref draws) is { } found)
                Fill(numbers, height, width, found, ref draws);
    }

    /// <summary>A box, or null where ten tries gave none that is smaller than the image.</summary>
    internal static CropBox? Draw<T>(int height, int width, int boxes, ref T draws)
        where T : IDraws
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var share = SmallestShare + (LargestShare - SmallestShare) * draws.NextDouble();
            var area = share * height * width / boxes;
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

    /// <summary>Fills a box.</summary>
    internal void Fill<T>(Span<float> numbers, int height, int width, CropBox box, ref T draws)
        where T : IDraws
    {
        var plane = height * width;
        for (var start = 0; start < numbers.Length; start += plane)
        {
            var level = 0f;
            if (mode == ErasingMode.Random)
                draws.NextNormals(new(ref level));
            for (var y = box.Top; y < box.Top + box.Height; y++)
            {
                var row = numbers.Slice(start + y * width + box.Left, box.Width);
                if (mode == ErasingMode.Pixel)
                    draws.NextNormals(row);
                else
                    row.Fill(level);
            }
        }
    }
}
