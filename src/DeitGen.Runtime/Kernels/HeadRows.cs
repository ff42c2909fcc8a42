namespace DeitGen.Kernels;

/// <summary>The gradients of head tokens among the rows of the whole stream; none of it where there is no <see cref="HeadGradient{T}"/>.</summary>
internal readonly unsafe struct HeadRows<T>
    where T : unmanaged, IElement<T>
{
    private readonly HeadGradient<T> gradient;
    private readonly int perImage;

    public HeadRows(HeadGradient<T> gradient, int rows)
    {
        this.gradient = gradient;
        if (gradient.Tokens > 0)
            perImage = gradient.Residual.Rows / (rows / gradient.Tokens);
    }

    /// <summary>Writes the stream's gradient of a row: the head token's, or 0.</summary>
    public void Start(long row, float* target, int width)
    {
        if (perImage == 0)
            return;
        var (image, token) = Math.DivRem(row, gradient.Tokens);
        if (token < perImage)
            new Span<float>(gradient.Residual.Row(image * perImage + token), width).CopyTo(
                new(target, width)
            );
        else
            new Span<float>(target, width).Clear();
    }

    /// <summary>More of the norm's gradient of a row, or null.</summary>
    public T* Extra(long row, in RowMap kept)
    {
        if (perImage == 0)
            return null;
        var (image, token) = Math.DivRem(kept.Of(row), gradient.Tokens);
        return token < perImage ? gradient.Norm.Row(image * perImage + token) : null;
    }
}
