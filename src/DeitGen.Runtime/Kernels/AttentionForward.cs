using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="Attention"/>'s forward, over heads of images.</summary>
internal readonly unsafe struct AttentionForward<T>(
    Scratch scratch,
    HeadShape shape,
    Projections<T> input,
    Matrix<T> output,
    Matrix<Fp32> logSumExp,
    Matrix<Fp32> mask
) : IShared
    where T : unmanaged, IElement<T>
{
    public void Run(Share share)
    {
        var s = new HeadScratch(shape, scratch.Of(share.Index));
        var (m, keys, d, n) = (shape.Queries, shape.Keys, shape.PaddedWidth, shape.PaddedKeys);
        for (var head = share.First; head < share.End; head++)
        {
            shape.Load(input.Query, head, m, shape.Scale, s.Query);
            shape.Load(input.Key, head, keys, 1, s.Key);
            shape.Load(input.Value, head, keys, 1, s.Value);
            Tile.Transpose(s.Key, keys, d, s.KeyT, n);

            Tile.Multiply(s.Query, d, 1, s.KeyT, s.Scores, m, n, d); // S [m, n]
            for (var row = 0; row < m; row++)
                ((float*)logSumExp.Row(head))[row] = Softmax(s.Scores + row * n);
            if (mask.Columns > 0)
                Drop(s.Scores, head);
            Tile.Multiply(s.Scores, n, 1, s.Value, s.Result, m, d, keys); // O [m, d]
            shape.Store(s.Result, output, head, m, 1, sums: null);
        }
    }

    /// <summary>Makes a row of scores probabilities; returns the logarithm of their denominator.</summary>
    private float Softmax(float* scores)
    {
        var n = shape.PaddedKeys;
        new Span<float>(scores + shape.Keys, n - shape.Keys).Fill(float.NegativeInfinity);
        var highest = Load(scores);
        for (var i = Width; i < n; i += Width)
            highest = Vector512.Max(highest, Load(scores + i));
        var max = Max(highest);

        var total = Lanes.Zero;
        for (var i = 0; i < n; i += Width)
        {
            var e = Exp(Load(scores + i) - All(max)); // e^−87 in the padding: nothing beside the row's e^0 = 1
            e.Store(scores + i);
            total += e;
        }
        var sum = Vector512.Sum(total);
        for (var i = 0; i < n; i += Width)
            (Load(scores + i) * All(1 / sum)).Store(scores + i);
        return max + MathF.Log(sum);
    }

    private void Drop(float* probabilities, long head)
    {
        for (var row = 0; row < shape.Queries; row++, probabilities += shape.PaddedKeys)
        {
            var factors = (float*)mask.Row(head * shape.Queries + row);
            for (var i = 0; i < shape.Keys; i++)
                probabilities[i] *= factors[i];
        }
    }
}
