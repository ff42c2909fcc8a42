using System.Runtime.Intrinsics;
using DeitGen.Native;

namespace DeitGen.Arenas;

/// <summary>
/// Σg² over ranges, in double: the square of a float can't overflow there, so the sum is finite where every gradient is.
/// </summary>
internal readonly unsafe struct SquaredNorm(float* gradients, double* sums, RangeList ranges)
    : IShared
{
    public void Run(Share share)
    {
        var (low, high) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var index = 0; index < ranges.Count; index++)
        {
            var range = ranges[index];
            var end = Math.Min(share.End, range.Offset + range.Length);
            for (var i = Math.Max(share.First, range.Offset); i < end; i += Line.Numbers)
            {
                var (lower, upper) = Vector512.Widen(Vector512.Load(gradients + i));
                low = Vector512.FusedMultiplyAdd(lower, lower, low);
                high = Vector512.FusedMultiplyAdd(upper, upper, high);
            }
        }
        sums[share.Index] = Vector512.Sum(low + high);
    }
}
