using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="Attention"/>'s backward, over heads of images.</summary>
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
    public void Run(Share share)
    {
        var sums = scratch.Sums(share.Index, 3 * shape.Columns); // of dQ, dK, dV
        var s = new HeadScratch(shape, scratch.Of(share.Index));
        var (m, keys, d, n) = (shape.Queries, shape.Keys, shape.PaddedWidth, shape.PaddedKeys);
        for (var head = share.First; head < share.End; head++)
        {
            Load(s, head);
            Tile.Multiply(s.Query, d, 1, s.KeyT, s.Scores, m, n, d); // S [m, n]
            Tile.Multiply(s.Upstream, d, 1, s.ValueT, s.Slopes, m, n, d); // dO·Vᵀ [m, n]
            for (var row = 0; row < m; row++)
                Softmax(s, head, row); // P in Scores, dS in Slopes

            Tile.Multiply(s.Scores, 1, n, s.Upstream, s.Result, keys, d, m); // dV [n, d]
            Store(s, dInput.Value, head, keys, 1, sums + 2 * shape.Columns);
            Tile.Multiply(s.Slopes, 1, n, s.Query, s.Result, keys, d, m); // dK [n, d]; Query carries 1/√d
            Store(s, dInput.Key, head, keys, 1, sums + shape.Columns);
            Tile.Multiply(s.Slopes, n, 1, s.Key, s.Result, m, d, keys); // dQ [m, d]
            Store(s, dInput.Query, head, m, shape.Scale, sums);
        }
    }

    private void Load(in HeadScratch s, long head)
    {
        shape.Load(input.Query, head, shape.Queries, shape.Scale, s.Query);
        shape.Load(input.Key, head, shape.Keys, 1, s.Key);
        shape.Load(input.Value, head, shape.Keys, 1, s.Value);
        shape.Load(new Biased<T>(dOutput, default), head, shape.Queries, 1, s.Upstream);
        shape.Load(new Biased<T>(output, default), head, shape.Queries, 1, s.Result);
        Tile.Transpose(s.Key, shape.Keys, shape.PaddedWidth, s.KeyT, shape.PaddedKeys);
        Tile.Transpose(s.Value, shape.Keys, shape.PaddedWidth, s.ValueT, shape.PaddedKeys);
    }

    private void Store(
        in HeadScratch s,
        in Biased<T> target,
        long head,
        int rows,
        float scale,
        float* sums
    ) =>
        shape.Store(
            s.Result,
            target.Product,
            head,
            rows,
            scale,
            target.Bias.Length > 0 ? sums : null
        );

    /// <summary>P = e^(S − logSumExp), masked; dS = P∘(dP − rowsum(dO∘O)).</summary>
    private void Softmax(in HeadScratch s, long head, int row)
    {
        var (d, n) = (shape.PaddedWidth, shape.PaddedKeys);
        var dot = Lanes.Zero;
        for (var i = row * d; i < (row + 1) * d; i += Width)
            dot = Fma(Simd.Load(s.Upstream + i), Simd.Load(s.Result + i), dot);
        var (mean, lse) = (All(Vector512.Sum(dot)), All(((float*)logSumExp.Row(head))[row]));
        var scores = s.Scores + row * n;
        var slopes = s.Slopes + row * n;
        var factors = mask.Columns > 0 ? mask.Row(head * shape.Queries + row) : null;
        for (var i = 0; i < n; i += Width)
        {
            var p = Exp(Simd.Load(scores + i) - lse);
            var slope = Simd.Load(slopes + i);
            var kept = p;
            if (factors != null)
            {
                var factor = LoadPart(factors + i, Math.Min(Width, shape.Keys - i));
                (kept, slope) = (p * factor, slope * factor);
            }
            kept.Store(scores + i);
            (p * (slope - mean)).Store(slopes + i);
        }
    }
}
