using System.Runtime.Intrinsics;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>From the stream's gradient to the gradients of a branch that was added to it.</summary>
internal readonly unsafe struct BranchBackward<T>(Branch<T> branch, Branch<T> dBranch, int rows)
    where T : unmanaged, IElement<T>
{
    private readonly Matrix<T> product = branch.Product;
    private readonly float* bias = branch.Bias.Data;
    private readonly float* scale = branch.Scale.Data;
    private readonly RowMap kept = RowMap.For(branch.Kept, rows);
    private readonly float keep = branch.Kept?.Scale ?? 1;
    private readonly Matrix<T> target = dBranch.Product;
    private readonly bool isNeeded = dBranch.Product.Columns > 0 || dBranch.Bias.Length > 0;

    /// <summary>Column sums for the bias go to the first <paramref name="width"/> sums, for the scale to the next.</summary>
    public void Row(long row, float* gradient, int width, float* sums)
    {
        var place = isNeeded ? kept.Of(row) : -1;
        if (place < 0)
            return;
        var output = target.Columns > 0 ? target.Row(place) : null;
        var addend = scale != null ? product.Row(place) : null;
        for (var i = 0; i < width; i += Width)
        {
            var d = Load(gradient + i) * All(keep);
            if (addend != null)
            {
                var value = T.Load(addend + i);
                if (bias != null)
                    value += Load(bias + i);
                Fma(d, value, Load(sums + width + i)).Store(sums + width + i);
                d *= Load(scale + i);
            }
            Add(sums + i, d);
            if (output != null)
                T.Store(output + i, d);
        }
    }
}
