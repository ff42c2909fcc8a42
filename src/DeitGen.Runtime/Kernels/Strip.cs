namespace DeitGen.Kernels;

/// <summary>A strip of fp32 numbers: a bias, a gain, statistics of rows, or a gradient of one of them. The default is none at all.</summary>
public readonly unsafe struct Strip
{
    private readonly float* data;

    internal Strip(float* data, int length)
    {
        this.data = data;
        Length = length;
    }

    /// <summary>Numbers in it; 0 for none at all.</summary>
    public int Length { get; }

    /// <summary>All numbers.</summary>
    public Span<float> Span => new(data, Length);

    internal float* Data => data;

    /// <summary>One number.</summary>
    /// <param name="index">0 to Length - 1; not checked.</param>
    public ref float this[int index] => ref data[index];

    /// <summary>A part of it; of none at all, none.</summary>
    /// <exception cref="ArgumentException">There are fewer numbers.</exception>
    public Strip Slice(int first, int count)
    {
        if (Length == 0)
            return default;
        Shape.Require(first >= 0 && first + count <= Length, Length, first + count);
        return new(data + first, count);
    }
}
