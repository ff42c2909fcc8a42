namespace DeitGen.Kernels;

/// <summary>Where query, key and value lie in the products of linear layers.</summary>
public static class Qkv
{
    /// <summary>All three side by side, as a full block makes them.</summary>
    /// <param name="product">[B·N, 3D].</param>
    /// <param name="bias">[3D], or none.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static Projections<T> Packed<T>(in Matrix<T> product, Strip bias)
        where T : unmanaged, IElement<T>
    {
        var width = product.Columns / 3;
        return Split(product.Slice(0, width), product.Slice(width, 2 * width), bias);
    }

    /// <summary>Queries of the head tokens by themselves, keys and values of all tokens side by side, as in the last block.</summary>
    /// <param name="query">[B·m, D].</param>
    /// <param name="keyValue">[B·N, 2D].</param>
    /// <param name="bias">[3D], or none.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static Projections<T> Split<T>(in Matrix<T> query, in Matrix<T> keyValue, Strip bias)
        where T : unmanaged, IElement<T>
    {
        var width = query.Columns;
        Shape.Require(keyValue.Columns == 2 * width, 2 * width, keyValue.Columns);
        Shape.LengthIfAny(bias, 3 * width);
        return new(
            new(query, bias.Slice(0, width)),
            new(keyValue.Slice(0, width), bias.Slice(width, width)),
            new(keyValue.Slice(width, width), bias.Slice(2 * width, width))
        );
    }
}
