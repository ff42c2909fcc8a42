using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="Attention"/>'s backward, over heads of images and blocks of queries.</summary>
internal readonly unsafe struct AttentionBackward<T>(
    Scratch scratch,
    HeadShape shape,
    Projections<T> input,
    Matrix<T> output,
    Matrix<Fp32> logSumExp,
    Matrix<Fp32> mask,
    Matrix<T> dOutput,
    Projections<T> dInput
) : IShared
    where T : unmanaged, IElement<T>
{
    private const float Log2E = AttentionForward<T>.Log2E;
    private const float Ln2 = AttentionForward<T>.Ln2;

    public void Run(Share share)
    {
        var (keys, d, n, columns) = (
            shape.Keys,
            shape.PaddedWidth,
            shape.PaddedKeys,
            shape.Columns
        );
        var sums = scratch.Sums(share.Index, 3 * columns); // of dQ, dK, dV
        var s = new HeadScratch(shape, scratch.Of(share.Index));
        for (var head = share.First; head < share.End; head++)
        {
            shape.Load(input.Key, head, keys, 0, keys, 1, s.Key);
            shape.Load(input.Value, head, keys, 0, keys, 1, s.Value);
            Tile.Transpose(s.Key, keys, d, s.KeyT, n);
            Tile.Transpose(s.Value, keys, d, s.ValueT, n);
            for (var first = 0; first < shape.Queries; first += shape.Block)
                Block(
                    s,
                    head,
                    first,
                    Math.Min(shape.Block, shape.Queries - first),
                    sums,
                    share.End
                );
            Store(s.DValue, dInput.Value, head, keys, 0, keys, 1, sums + 2 * columns);
            Store(s.DKey, dInput.Key, head, keys, 0, keys, Ln2, sums + columns); // queries carried log₂e/√d
        }
    }

    private void Block(in HeadScratch s, long head, int first, int count, float* sums, long end)
    {
        var (m, keys, d, n) = (shape.Queries, shape.Keys, shape.PaddedWidth, shape.PaddedKeys);
        shape.Load(input.Query, head, m, first, count, shape.Scale * Log2E, s.Query);
        shape.Load(new Biased<T>(dOutput, default), head, m, first, count, 1, s.Upstream);
        shape.Load(new Biased<T>(output, default), head, m, first, count, 1, s.Result);
        var adds = first > 0;
        Tile.Multiply(Operand.Dense(s.Query, d), s.KeyT, s.Scores, count, n, d); // S [block, n]
        Tile.Multiply(Operand.Dense(s.Upstream, d), s.ValueT, s.Slopes, count, n, d); // dO·Vᵀ [block, n]
        for (var row = 0; row < count; row++)
        {
            Softmax(s, head, first, row); // P in Scores, dS in Slopes
            if (head + 1 < end)
                AskForNext(head + 1, first + row);
        }

        Tile.Multiply(Operand.Transposed(s.Scores, n), s.Upstream, s.DValue, keys, d, count, adds);
        Tile.Multiply(Operand.Transposed(s.Slopes, n), s.Query, s.DKey, keys, d, count, adds);
        Tile.Multiply(Operand.Dense(s.Slopes, n), s.Key, s.Result, count, d, keys); // dQ [block, d]
        Store(s.Result, dInput.Query, head, m, first, count, shape.Scale, sums);
    }

    private void AskForNext(long head, int row)
    {
        shape.Ask(input.Query.Product, head, shape.Queries, row);
        shape.Ask(input.Key.Product, head, shape.Keys, row);
        shape.Ask(input.Value.Product, head, shape.Keys, row);
        shape.Ask(output, head, shape.Queries, row);
        shape.Ask(dOutput, head, shape.Queries, row);
        shape.Ask(dInput.Query.Product, head, shape.Queries, row);
        shape.Ask(dInput.Key.Product, head, shape.Keys, row);
        shape.Ask(dInput.Value.Product, head, shape.Keys, row);
    }

    /// <summary>P = e^(S − logSumExp), masked; dS = P∘(dP − rowsum(dO∘O)).</summary>
    private void Softmax(in HeadScratch s, long head, int first, int row)
    {
        var (d, n) = (shape.PaddedWidth, shape.PaddedKeys);
        var dot = Lanes.Zero;
        for (var i = row * d; i < (row + 1) * d; i += Width)
            dot = Fma(Load(s.Upstream + i), Load(s.Result + i), dot);
        var mean = All(Vector512.Sum(dot));
        var end = All(((float*)logSumExp.Row(head))[first + row] * Log2E);
        var scores = s.Scores + row * n;
        var slopes = s.Slopes + row * n;
        if (mask.Columns > 0)
        {
            Masked(scores, slopes, mask.Row(head * shape.Queries + first + row), mean, end);
            return;
        }
        for (var i = 0; i < n; i += Width)
        {
            var p = Exp2(Load(scores + i) - end);
            p.Store(scores + i);
            (p * (Load(slopes + i) - mean)).Store(slopes + i);
        }
    }

    private void Masked(float* scores, float* slopes, Fp32* factors, Lanes mean, Lanes end)
    {
        for (var i = 0; i < shape.PaddedKeys; i += Width)
        {
            var factor = LoadPart(factors + i, Math.Min(Width, shape.Keys - i));
            var p = Exp2(Load(scores + i) - end);
            (p * factor).Store(scores + i);
            (p * (Load(slopes + i) * factor - mean)).Store(slopes + i);
        }
    }

    private void Store(
        float* source,
        in Biased<T> target,
        long head,
        int rows,
        int first,
        int count,
        float scale,
        float* sums
    )
    {
        var added = target.Bias.Length > 0 ? sums : null;
        shape.Store(source, target.Product, head, rows, first, count, scale, added);
    }
}
