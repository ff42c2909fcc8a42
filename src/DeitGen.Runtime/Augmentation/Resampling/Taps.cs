namespace DeitGen.Augmentation.Resampling;

/// <summary>
/// Which source pixels an output pixel is made of, along one axis, and their weights in 22-bit fixed point: Pillow's coefficients for
/// images of 8 bits. The weights are normalised in double precision and then rounded, half away from zero.
/// </summary>
internal sealed class Taps
{
    /// <summary>Bits behind the point.</summary>
    public const int Precision = 22;

    private int[] first = [];
    private int[] weights = [];
    private double[] exact = [];
    private (int Source, int Target, Interpolation Filter, int Group) key;

    /// <summary>Source pixels.</summary>
    public int Source => key.Source;

    /// <summary>Output pixels.</summary>
    public int Target => key.Target;

    /// <summary>Source pixels of each output pixel; those of weight 0 included.</summary>
    public int Count { get; private set; }

    /// <summary>[Target]: the first source pixel.</summary>
    public ReadOnlySpan<int> First => first.AsSpan(0, Target);

    /// <summary>[Target, Count].</summary>
    public ReadOnlySpan<int> Weights => weights.AsSpan(0, Target * Count);

    /// <summary>Computes the table, unless it is the one that is here already.</summary>
    /// <param name="source">Source pixels; at least 1.</param>
    /// <param name="target">Output pixels; at least 1.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="group">The count becomes a multiple of this where the source has as many pixels, by weights of 0.</param>
    public void Set(int source, int target, Interpolation filter, int group)
    {
        if (key == (source, target, filter, group))
            return;
        key = (source, target, filter, group);
        var scale = (double)source / target;
        var stretch = Math.Max(scale, 1);
        var support = Kernel.Support(filter) * stretch;
        var widest = Math.Min((int)Math.Ceiling(support) * 2 + 1, source);
        Count = Math.Min((widest + group - 1) / group * group, source);
        Reserve(target);
        for (var x = 0; x < target; x++)
            SetPixel(x, (x + 0.5) * scale, support, 1 / stretch);
    }

    private void Reserve(int target)
    {
        if (first.Length < target)
            first = new int[target];
        if (weights.Length < target * Count)
            weights = new int[target * Count];
        if (exact.Length < Count)
            exact = new double[Count];
    }

    private void SetPixel(int x, double middle, double support, double squeeze)
    {
        var low = Math.Max((int)(middle - support + 0.5), 0);
        var high = Math.Min((int)(middle + support + 0.5), key.Source);
        var used = exact.AsSpan(0, high - low);
        var sum = 0.0;
        for (var i = 0; i < used.Length; i++)
            sum += used[i] = Kernel.Weight(key.Filter, (i + low - middle + 0.5) * squeeze);
        first[x] = Math.Min(low, key.Source - Count);
        var row = weights.AsSpan(x * Count, Count);
        row.Clear();
        for (var i = 0; i < used.Length; i++)
            row[low - first[x] + i] = Fixed(sum != 0 ? used[i] / sum : used[i]);
    }

    private static int Fixed(double weight) =>
        (int)(weight * (1 << Precision) + (weight < 0 ? -0.5 : 0.5));
}
