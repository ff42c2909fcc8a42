using System.Runtime.Intrinsics;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>Products of the small fp32 matrices inside a head.</summary>
internal static unsafe class Tile
{
    /// <summary>
    /// C = A·B. C [rows, columns] and B [depth, columns] are dense in whole lanes; A [rows, depth] is read through two strides,
    /// so that its transpose costs nothing.
    /// </summary>
    public static void Multiply(
        float* a,
        nint rowStride,
        nint depthStride,
        float* b,
        float* c,
        int rows,
        int columns,
        int depth
    )
    {
        for (var row = 0; row < rows; row++, a += rowStride, c += columns)
        for (var i = 0; i < columns; i += Width)
        {
            var sum = Lanes.Zero;
            for (nint k = 0; k < depth; k++)
                sum = Fma(All(a[k * depthStride]), Load(b + k * columns + i), sum);
            sum.Store(c + i);
        }
    }

    /// <summary>target [columns, stride] = sourceᵀ, of source [rows, columns]; columns of target beyond rows become 0.</summary>
    public static void Transpose(float* source, int rows, int columns, float* target, int stride)
    {
        for (var column = 0; column < columns; column++)
        {
            var line = target + (nint)column * stride;
            for (var row = 0; row < rows; row++)
                line[row] = source[(nint)row * columns + column];
            new Span<float>(line + rows, stride - rows).Clear();
        }
    }
}
