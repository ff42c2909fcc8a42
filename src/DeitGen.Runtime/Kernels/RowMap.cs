namespace DeitGen.Kernels;

/// <summary>Where a row of the stream lies among the rows of kept images.</summary>
internal readonly unsafe struct RowMap(Kept? kept, int rowsPerImage)
{
    private readonly int* places = kept == null ? null : kept.Places;

    /// <summary>Its row there, or -1.</summary>
    public long Of(long row)
    {
        if (places == null)
            return row;
        var (image, token) = Math.DivRem(row, rowsPerImage);
        return places[image] < 0 ? -1 : (long)places[image] * rowsPerImage + token;
    }

    /// <summary>The map for a matrix of the whole stream.</summary>
    public static RowMap For(Kept? kept, int rows) =>
        new(kept, kept == null ? 1 : rows / kept.Images);

    /// <summary>Rows that such a map fills.</summary>
    public static int Rows(Kept? kept, int rows) =>
        kept == null ? rows : rows / kept.Images * kept.Count;
}
