using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// The loop of <see cref="Attention"/>'s forward, over blocks of queries of heads of images: with few heads the threads share one. Queries carry log₂e, so that
/// powers of two serve; a row of O is divided by its sum, which is shorter than the row of P.
/// </summary>
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
    internal const float Log2E = 1.44269504f;
    internal const float Ln2 = 0.693147181f;

    public void Run(Share share)
    {
        var s = new HeadScratch(shape, scratch.Of(share.Index));
        var end = (share.End + shape.Blocks - 1) / shape.Blocks; // of the heads that this share sees
        var loaded = -1L;
        for (var item = share.First; item < share.End; item++)
        {
            var (head, block) = Math.DivRem(item, shape.Blocks);
            if (head != loaded)
                LoadHead(s, loaded = head);
            var first = (int)block * shape.Block;
            Block(s, head, first, Math.Min(shape.Block, shape.Queries - first), end);
        }
    }

    private void LoadHead(in HeadScratch s, long head)
    {
        var (keys, d, n) = (shape.Keys, shape.PaddedWidth, shape.PaddedKeys);
        shape.Load(input.Key, head, keys, 0, keys, 1, s.Key);
        shape.Load(input.Value, head, keys, 0, keys, 1, s.Value);
        Tile.Transpose(s.Key, keys, d, s.KeyT, n);
    }

    private void Block(in HeadScratch s, long head, int first, int count, long end)
    {
        var (m, d, n) = (shape.Queries, shape.PaddedWidth, shape.PaddedKeys);
        shape.Load(input.Query, head, m, first, count, shape.Scale * Log2E, s.Query);
        Tile.Multiply(Operand.Dense(s.Query, d), s.KeyT, s.Scores, count, n, d); // S [block, n]
        var sums = s.Upstream; // free here
        var ends = logSumExp.Columns > 0 ? (float*)logSumExp.Row(head) + first : null;
        for (var row = 0; row < count; row++)
        {
            var scores = s.Scores + row * n;
            var max = Exponentiate(scores, out sums[row]);
            if (ends != null)
                ends[row] = (max + MathF.Log2(sums[row])) * Ln2;
            if (head + 1 < end)
                AskForNext(head + 1, first + row);
            if (mask.Columns > 0)
                Drop(scores, (float*)mask.Row(head * m + first + row));
        }
        Tile.Multiply(Operand.Dense(s.Scores, n), s.Value, s.Result, count, d, shape.Keys); // O [block, d]
        for (var row = 0; row < count; row++)
        for (var i = row * d; i < (row + 1) * d; i += Width)
            (Load(s.Result + i) * All(1 / sums[row])).Store(s.Result + i);
        shape.Store(s.Result, output, head, m, first, count, 1, sums: null);
    }

    private void AskForNext(long head, int row)
    {
        shape.Ask(input.Query.Product, head, shape.Queries, row);
        shape.Ask(input.Key.Product, head, shape.Keys, row);
        shape.Ask(input.Value.Product, head, shape.Keys, row);
    }

    /// <summary>Makes scores 2^(score − max), and 0 in the padding; returns the maximum.</summary>
    private float Exponentiate(float* scores, out float sum)
    {
        var n = shape.PaddedKeys;
        new Span<float>(scores + shape.Keys, n - shape.Keys).Fill(float.NegativeInfinity);
        var highest = Load(scores);
        for (var i = Width; i < n; i += Width)
            highest = Vector512.MaxNative(highest, Load(scores + i));
        var max = Max(highest);

        var total = Lanes.Zero;
        for (var i = 0; i < n; i += Width)
        {
            var power = Exp2(Load(scores + i) - All(max)); // 2^−126 in the padding: nothing beside the row's 2^0
            power.Store(scores + i);
            total += power;
        }
        sum = Vector512.Sum(total);
        return max;
    }

    private void Drop(float* probabilities, float* factors)
    {
        for (var i = 0; i < shape.Keys; i++)
            probabilities[i] *= factors[i];
    }
}
