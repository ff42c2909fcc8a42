using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="LayerNorm"/>'s backward.</summary>
internal readonly unsafe struct LayerNormBackward<TNorm, TBranch>(
    Scratch scratch,
    Matrix<TNorm> dy,
    HeadGradient<TNorm> head,
    Normed<TNorm> norm,
    Strip gain,
    Matrix<Fp32> dx,
    Branch<TBranch> branch,
    Branch<TBranch> dBranch
) : IShared
    where TNorm : unmanaged, IElement<TNorm>
    where TBranch : unmanaged, IElement<TBranch>
{
    /// <summary>Strips of column sums: of γ, of β, of the branch's bias and of its scale.</summary>
    public const int Sums = 4;

    private readonly Scratch scratch = scratch;
    private readonly Matrix<TNorm> dy = dy;
    private readonly HeadRows<TNorm> head = new(head, dx.Rows);
    private readonly Matrix<Fp32> x = norm.Input;
    private readonly RowMap kept = RowMap.For(norm.Kept, dx.Rows);
    private readonly float* statistics = norm.Statistics.Data;
    private readonly float* gain = gain.Data;
    private readonly Matrix<Fp32> dx = dx;
    private readonly BranchBackward<TBranch> branch = new(branch, dBranch, dx.Rows);

    public void Run(Share share)
    {
        var width = dx.Columns;
        var sums = scratch.Sums(share.Index, Sums * width);
        for (var row = share.First; row < share.End; row++)
        {
            var gradient = (float*)dx.Row(row);
            head.Start(row, gradient, width);
            var place = kept.Of(row);
            if (place >= 0)
                Row(row, dy.Row(place), head.Extra(row, kept), gradient, sums);
            branch.Row(row, gradient, width, sums + 2 * width);
        }
    }

    /// <summary>gradient += LN'(dy), extra being more of dy or null.</summary>
    private void Row(long row, TNorm* upstream, TNorm* extra, float* gradient, float* sums)
    {
        var width = dx.Columns;
        var values = (float*)x.Row(row);
        var (mean, inverse) = (All(statistics[2 * row]), All(statistics[2 * row + 1]));
        var (sum, sumNormal) = (Lanes.Zero, Lanes.Zero); // of g and of g∘x̂
        for (var i = 0; i < width; i += Width)
        {
            var d =
                extra == null
                    ? TNorm.Load(upstream + i)
                    : TNorm.Load(upstream + i) + TNorm.Load(extra + i);
            var normal = (Load(values + i) - mean) * inverse;
            var g = d * Load(gain + i);
            sum += g;
            sumNormal = Fma(g, normal, sumNormal);
            Fma(d, normal, Load(sums + i)).Store(sums + i);
            Add(sums + width + i, d);
        }

        var meanG = All(Vector512.Sum(sum) / width);
        var meanNormal = All(Vector512.Sum(sumNormal) / width);
        for (var i = 0; i < width; i += Width)
        {
            var d =
                extra == null
                    ? TNorm.Load(upstream + i)
                    : TNorm.Load(upstream + i) + TNorm.Load(extra + i);
            var normal = (Load(values + i) - mean) * inverse;
            var g = d * Load(gain + i) - meanG - normal * meanNormal;
            Fma(g, inverse, Load(gradient + i)).Store(gradient + i);
        }
    }
}
