using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="LayerNorm"/>'s forward: a row is added to, summed twice and normalised while it is in the cache.</summary>
internal readonly unsafe struct LayerNormForward<TBranch, TNorm>(
    Matrix<Fp32> h,
    Branch<TBranch> branch,
    Affine affine,
    Normed<TNorm> norm,
    float epsilon
) : IShared
    where TBranch : unmanaged, IElement<TBranch>
    where TNorm : unmanaged, IElement<TNorm>
{
    private readonly Matrix<Fp32> h = h;
    private readonly Matrix<Fp32> x = norm.Input;
    private readonly Matrix<TNorm> y = norm.Output;
    private readonly RowMap kept = RowMap.For(norm.Kept, h.Rows);
    private readonly float* statistics = norm.Statistics.Data;
    private readonly float* gain = affine.Gain.Data;
    private readonly float* shift = affine.Bias.Data;

    private readonly Matrix<TBranch> product = branch.Product;
    private readonly RowMap added = RowMap.For(branch.Kept, h.Rows);
    private readonly float* bias = branch.Bias.Data;
    private readonly float* scale = branch.Scale.Data;
    private readonly float keep = branch.Kept?.Scale ?? 1;

    public void Run(Share share)
    {
        for (var row = share.First; row < share.End; row++)
        {
            var values = (float*)x.Row(row);
            if (product.Columns > 0)
                Add((float*)h.Row(row), added.Of(row), values);
            var place = kept.Of(row);
            if (place >= 0)
                Normalize(values, y.Row(place), row);
        }
    }

    private void Add(float* before, long place, float* values)
    {
        if (place < 0)
        {
            new Span<float>(before, x.Columns).CopyTo(new(values, x.Columns));
            return;
        }
        var addend = product.Row(place);
        for (var i = 0; i < x.Columns; i += Width)
        {
            var value = TBranch.Load(addend + i);
            if (bias != null)
                value += Load(bias + i);
            if (scale != null)
                value *= Load(scale + i);
            Fma(value, All(keep), Load(before + i)).Store(values + i);
        }
    }

    private void Normalize(float* values, TNorm* output, long row)
    {
        var width = x.Columns;
        var sum = Lanes.Zero;
        for (var i = 0; i < width; i += Width)
            sum += Load(values + i);
        var mean = Vector512.Sum(sum) / width;

        var squares = Lanes.Zero;
        for (var i = 0; i < width; i += Width)
        {
            var centred = Load(values + i) - All(mean);
            squares = Fma(centred, centred, squares);
        }
        var inverse = 1 / MathF.Sqrt(Vector512.Sum(squares) / width + epsilon);

        for (var i = 0; i < width; i += Width)
        {
            var normal = (Load(values + i) - All(mean)) * All(inverse);
            TNorm.Store(output + i, Fma(normal, Load(gain + i), Load(shift + i)));
        }
        if (statistics != null)
            (statistics[2 * row], statistics[2 * row + 1]) = (mean, inverse);
    }
}
