using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>Where a random resized crop lies (Szegedy et al. 2015, as timm draws it).</summary>
public static class ResizedCrop
{
    private const int Tries = 10;

    /// <summary>
    /// A box of a drawn share of the area and a drawn aspect, somewhere in the image. Ten tries are made; where none fits, the largest
    /// box in the middle whose aspect is allowed.
    /// </summary>
    /// <param name="width">Columns of the image; at least 1.</param>
    /// <param name="height">Rows of the image; at least 1.</param>
    /// <param name="scaleMin">Smallest share of the area.</param>
    /// <param name="scaleMax">Largest share of the area.</param>
    /// <param name="ratioMin">Smallest width over height; its logarithm is what is drawn evenly.</param>
    /// <param name="ratioMax">Largest width over height.</param>
    /// <param name="draws">This sample's draws for the crop.</param>
    /// <returns>A box of at least one pixel within the image.</returns>
    public static CropBox Draw(
        int width,
        int height,
        double scaleMin,
        double scaleMax,
        double ratioMin,
        double ratioMax,
        Draws draws
    ) => Draw(width, height, (scaleMin, scaleMax), (ratioMin, ratioMax), ref draws);

    /// <summary>Bilinear or bicubic, each as likely: what <see cref="Interpolation.Random"/> means.</summary>
    /// <param name="draws">This sample's draws for the filter.</param>
    public static Interpolation DrawFilter(Draws draws) =>
        draws.NextInt(2) == 0 ? Interpolation.Bilinear : Interpolation.Bicubic;

    internal static CropBox Draw<T>(
        int width,
        int height,
        (double Min, double Max) scale,
        (double Min, double Max) ratio,
        ref T draws
    )
        where T : IDraws
    {
        var (logMin, logMax) = (Math.Log(ratio.Min), Math.Log(ratio.Max));
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var area =
                (scale.Min + (scale.Max - scale.Min) * draws.NextDouble()) * ((long)width * height);
            var aspect = Math.Exp(logMin + (logMax - logMin) * draws.NextDouble());
            var columns = (int)Math.Round(Math.Sqrt(area * aspect)); // half to even, as Python rounds
            var rows = (int)Math.Round(Math.Sqrt(area / aspect));
            if (columns > 0 && rows > 0 && columns <= width && rows <= height)
            {
                var top = draws.NextInt(height - rows + 1);
                return new(top, draws.NextInt(width - columns + 1), rows, columns);
            }
        }
        return Middle(width, height, ratio);
    }

    private static CropBox Middle(int width, int height, (double Min, double Max) ratio)
    {
        var aspect = (double)width / height;
        var (columns, rows) = (width, height);
        if (aspect < ratio.Min)
            rows = Math.Max(1, (int)Math.Round(width / ratio.Min));
        else if (aspect > ratio.Max)
            columns = Math.Max(1, (int)Math.Round(height * ratio.Max));
        return new((height - rows) / 2, (width - columns) / 2, rows, columns);
    }
}
