using System.Buffers;
using System.Numerics;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Where the pixels of one row of a result come from, and the weights of their neighbours. The points are those of <see cref="Sampling"/>;
/// the weights are rounded to single precision.
/// </summary>
internal readonly struct TurnRow
{
    /// <summary>In place of a pixel's first neighbour: the point is outside the image.</summary>
    public const int Outside = -1;

    /// <summary>In place of a pixel's first neighbour: some neighbours are beyond an edge.</summary>
    public const int AtEdge = -2;

    private readonly AffineMap map;
    private readonly Interpolation filter;
    private readonly int width;
    private readonly int height;
    private readonly double[] firsts;
    private readonly float[] weights;

    public TurnRow(Canvas canvas, AffineMap map, Interpolation filter)
    {
        (this.map, this.filter) = (map, filter);
        (width, height) = (canvas.Width, canvas.Height);
        firsts = ArrayPool<double>.Shared.Rent(width + Group);
        weights = ArrayPool<float>.Shared.Rent(8 * (width + Group));
    }

    /// <summary>Each pixel's first neighbour, the highest and leftmost of sixteen, counted in pixels from the image's start; or why there is none.</summary>
    public ReadOnlySpan<double> Firsts => firsts.AsSpan(0, width);

    /// <summary>Pixels whose weights stand together: their first weights, their second weights and so on.</summary>
    public static int Group => Vector<float>.Count;

    /// <summary>Eight weights of each pixel, four from the left and four from above, by <see cref="Group"/>.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Where a pixel's first weight is; its next are a group's length apart each.</summary>
    public static int FirstWeight(int x) => x / Group * (8 * Group) + x % Group;

    public void Return()
    {
        ArrayPool<double>.Shared.Return(firsts);
        ArrayPool<float>.Shared.Return(weights);
    }

    /// <summary>Fills it for a row of the result.</summary>
    public void Place(int y)
    {
        for (var x = 0; x < width; x += Group)
        {
            Place(x, y, out var leftX, out var leftY);
            Place(x + Vector<double>.Count, y, out var rightX, out var rightY);
            Weigh(leftX, rightX, weights.AsSpan(FirstWeight(x)));
            Weigh(leftY, rightY, weights.AsSpan(FirstWeight(x) + 4 * Group));
        }
    }

    /// <summary>Writes the first neighbours of some pixels and returns how far their points are beyond the centres before them.</summary>
    private void Place(int x, int y, out Vector<double> dx, out Vector<double> dy)
    {
        var half = new Vector<double>(0.5);
        var column = Vector<double>.Indices + new Vector<double>(x) + half;
        var row = y + 0.5;
        var fromX = column * map.A + new Vector<double>(map.B * row) + new Vector<double>(map.C);
        var fromY = column * map.D + new Vector<double>(map.E * row) + new Vector<double>(map.F);
        var (left, top) = (Vector.Floor(fromX - half), Vector.Floor(fromY - half));
        (dx, dy) = (fromX - half - left, fromY - half - top);
        var first = (top - Vector<double>.One) * width + left - Vector<double>.One;
        var inner = Between(left, 1, width - 2) & Between(top, 1, height - 2);
        var inside = Between(fromX, 0, width) & Between(fromY, 0, height);
        var none = Vector.ConditionalSelect(inside, All(AtEdge), All(Outside));
        Vector.ConditionalSelect(inner, first, none).CopyTo(firsts, x);
    }

    /// <summary>The kernel of <see cref="Sampling"/> by neighbour, in double: below 2⁻²⁴ of error after rounding.</summary>
    private void Weigh(Vector<double> d0, Vector<double> d1, Span<float> to)
    {
        var one = Vector<double>.One;
        if (filter == Interpolation.Bilinear)
        {
            to[..Group].Clear();
            Write(one - d0, one - d1, to[Group..]);
            Write(d0, d1, to[(2 * Group)..]);
            to.Slice(3 * Group, Group).Clear();
            return;
        }
        Write(First(d0), First(d1), to);
        Write(Second(d0), Second(d1), to[Group..]);
        // the kernel is symmetrical: from the right, the distance is 1 - d
        Write(Second(one - d0), Second(one - d1), to[(2 * Group)..]);
        Write(First(one - d0), First(one - d1), to[(3 * Group)..]);
    }

    private static Vector<double> First(Vector<double> d) =>
        d * (d * (All(2) - d) - Vector<double>.One);

    private static Vector<double> Second(Vector<double> d) =>
        Vector<double>.One + d * d * (d - All(2));

    private static void Write(Vector<double> low, Vector<double> high, Span<float> to) =>
        Vector.Narrow(low, high).CopyTo(to);

    private static Vector<long> Between(Vector<double> value, double low, double end) =>
        Vector.GreaterThanOrEqual(value, All(low)) & Vector.LessThan(value, All(end));

    private static Vector<double> All(double value) => new(value);
}
