namespace DeitGen.Training;

/// <summary>A box of pixels, the ends excluded: rows <paramref name="Top"/>..<paramref name="Bottom"/>, columns <paramref name="Left"/>..<paramref name="Right"/>.</summary>
public readonly record struct MixBox(int Top, int Bottom, int Left, int Right)
{
    /// <summary>Pixels in it.</summary>
    public int Area => (Bottom - Top) * (Right - Left);

    /// <summary>CutMix's box: 1 - <paramref name="lambda"/> of the image in the image's proportions, clipped at its edges.</summary>
    /// <param name="height">Rows of the image.</param>
    /// <param name="width">Columns of the image.</param>
    /// <param name="lambda">Share of the image outside the box before it is clipped, in [0, 1].</param>
    /// <param name="row">Row of its centre, in [0, height).</param>
    /// <param name="column">Column of its centre, in [0, width).</param>
    internal static MixBox Around(int height, int width, double lambda, int row, int column)
    {
        var side = Math.Sqrt(1 - lambda);
        var up = (int)(height * side) / 2; // an odd side loses a pixel, as in the reference
        var left = (int)(width * side) / 2;
        return new(
            Math.Max(row - up, 0),
            Math.Min(row + up, height),
            Math.Max(column - left, 0),
            Math.Min(column + left, width)
        );
    }

    /// <summary>CutMix's box of whole pixels inside the image, its sides drawn between two shares of the image's.</summary>
    /// <param name="height">Rows of the image.</param>
    /// <param name="width">Columns of the image.</param>
    /// <param name="min">The least side, as a share.</param>
    /// <param name="max">The share that a side stays below; at least a pixel above <paramref name="min"/>.</param>
    /// <param name="draw">An integer from the first number, below the second: rows, columns, top, left.</param>
    internal static MixBox Between(
        int height,
        int width,
        double min,
        double max,
        Func<int, int, int> draw
    )
    {
        var rows = draw((int)(height * min), (int)(height * max));
        var columns = draw((int)(width * min), (int)(width * max));
        var (top, left) = (draw(0, height - rows), draw(0, width - columns));
        return new(top, top + rows, left, left + columns);
    }

    /// <summary>Share of an image's pixels outside the box.</summary>
    internal double ShareOutside(int height, int width) => 1 - Area / ((double)height * width);
}
