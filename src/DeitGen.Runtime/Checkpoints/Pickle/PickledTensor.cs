namespace DeitGen.Checkpoints.Pickle;

/// <summary>A view of a storage. Its bounds were checked when it was read.</summary>
/// <param name="Storage">The numbers.</param>
/// <param name="Offset">The first one, counted in numbers.</param>
/// <param name="Shape">Its sizes; empty for a single number.</param>
/// <param name="Strides">Numbers between neighbours in each dimension.</param>
internal sealed record PickledTensor(
    PickledStorage Storage,
    long Offset,
    long[] Shape,
    long[] Strides
)
{
    private const int MostDimensions = 16;

    /// <summary>A tensor whose every number lies in its storage.</summary>
    /// <exception cref="PickleException">It reaches outside, or has more numbers than its storage.</exception>
    public static PickledTensor Checked(
        PickledStorage storage,
        long offset,
        long[] shape,
        long[] strides
    )
    {
        if (shape.Length != strides.Length || shape.Length > MostDimensions)
            throw new PickleException(
                $"a tensor has {shape.Length} sizes and {strides.Length} strides"
            );
        if (offset < 0 || shape.Any(size => size < 0) || strides.Any(stride => stride < 0))
            throw new PickleException("a tensor has a negative size, stride or offset");
        try
        {
            var (count, last) = (1L, offset);
            for (var d = 0; d < shape.Length; d++)
            {
                count = checked(count * shape[d]);
                last = checked(last + (shape[d] - 1) * strides[d]);
            }
            if (count > 0 && (last >= storage.Count || count > storage.Count))
                throw new PickleException(
                    $"a tensor [{string.Join(", ", shape)}] reaches outside its storage of {storage.Count}"
                );
        }
        catch (OverflowException)
        {
            throw new PickleException("a tensor's sizes overflow");
        }
        return new(storage, offset, shape, strides);
    }
}
