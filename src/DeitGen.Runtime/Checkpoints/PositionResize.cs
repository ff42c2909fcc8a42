namespace DeitGen.Checkpoints;

/// <summary>
/// Position embeddings for another number of patches (section 5 of the paper; A4 of the reference notes): the rows of the
/// tokens stay, the square grid of the patches is resized by cubic convolution with a = -0.75, half-pixel centres, no
/// antialiasing, and the border's rows beyond the border. Equal sizes stay bit for bit.
/// </summary>
internal static class PositionResize
{
    private const double A = -0.75;
    private const int Taps = 4;

    /// <summary>Resizes.</summary>
    /// <param name="rows">[extra + from², width], row-major.</param>
    /// <param name="width">Width of a token.</param>
    /// <param name="extra">Rows of tokens that are no patches, before the grid.</param>
    /// <param name="to">Patches along an edge of the new grid.</param>
    /// <returns>[extra + to², width].</returns>
    /// <exception cref="ArgumentException">The patches make no square grid.</exception>
    public static float[] Apply(ReadOnlySpan<float> rows, int width, int extra, int to)
    {
        var kept = extra * width;
        var patches = rows.Length / width - extra;
        var from = (int)Math.Sqrt(patches);
        if (from == 0 || from * from != patches || rows.Length % width != 0)
            throw new ArgumentException($"{patches} patches make no square grid", nameof(rows));
        if (from == to)
            return rows.ToArray();
        var resized = new float[kept + to * to * width];
        rows[..kept].CopyTo(resized);
        Grid(rows[kept..], from, resized.AsSpan(kept), to, width);
        return resized;
    }

    /// <summary>Each new patch from four by four old ones.</summary>
    private static void Grid(
        ReadOnlySpan<float> source,
        int from,
        Span<float> target,
        int to,
        int width
    )
    {
        var places = Enumerable.Range(0, to).Select(i => Place.Of(i, from, to)).ToArray();
        Span<double> sum = new double[width];
        for (var y = 0; y < to; y++)
        for (var x = 0; x < to; x++)
        {
            sum.Clear();
            var (down, right) = (places[y], places[x]);
            for (var i = 0; i < Taps; i++)
            for (var j = 0; j < Taps; j++)
            {
                var patch = source.Slice((down.At(i) * from + right.At(j)) * width, width);
                var weight = down.Weights[i] * right.Weights[j];
                for (var c = 0; c < width; c++)
                    sum[c] += weight * patch[c];
            }
            for (var c = 0; c < width; c++)
                target[(y * to + x) * width + c] = (float)sum[c];
        }
    }

    /// <summary>Where along an edge a new patch lies among the old ones: four neighbours and their weights.</summary>
    private sealed record Place(int First, int Size, double[] Weights)
    {
        public static Place Of(int index, int from, int to)
        {
            var position = (index + 0.5) * from / to - 0.5;
            var before = Math.Floor(position);
            var t = position - before;
            return new((int)before - 1, from, [Outer(t + 1), Inner(t), Inner(1 - t), Outer(2 - t)]);
        }

        /// <summary>The neighbour's index; beyond the border, the border.</summary>
        public int At(int tap) => Math.Clamp(First + tap, 0, Size - 1);

        private static double Inner(double t) => ((A + 2) * t - (A + 3)) * t * t + 1;

        private static double Outer(double t) => ((A * t - 5 * A) * t + 8 * A) * t - 4 * A;
    }
}
