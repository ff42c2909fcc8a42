namespace DeitGen.Kernels;

/// <summary>The first rows of each image: class and distillation token, which alone reach the heads.</summary>
public static unsafe class HeadTokens
{
    /// <summary>few = the first m rows of each image.</summary>
    /// <param name="all">[B·N, D].</param>
    /// <param name="few">[B·m, D], written.</param>
    /// <param name="tokens">N, rows of an image.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Gather<T>(in Matrix<T> all, in Matrix<T> few, int tokens)
        where T : unmanaged, IElement<T>
    {
        var images = all.Rows / tokens;
        Shape.Require(all.Columns == few.Columns, all.Columns, few.Columns);
        if (images == 0)
            return;
        Shape.Require(few.Rows % images == 0, images, few.Rows);
        var perImage = few.Rows / images;
        for (var row = 0; row < few.Rows; row++)
            new Span<T>(all.Row(row / perImage * tokens + row % perImage), all.Columns).CopyTo(
                new(few.Row(row), few.Columns)
            );
    }
}
