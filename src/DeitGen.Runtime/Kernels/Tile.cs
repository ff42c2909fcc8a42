using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>Products of the small fp32 matrices inside a head, at the processor's full rate where it has AVX-512.</summary>
/// <remarks>
/// The unit is six rows by a line of four vectors: 24 sums, four vectors of B and a broadcast number of A fill 29 of 32 registers,
/// and each number loaded is used four to six times. The columns left over, and all on the 16 registers of AVX2, are done by
/// single vectors.
/// </remarks>
internal static unsafe class Tile
{
    /// <summary>C = A·B, or C + A·B. B [depth, columns] and C [rows, columns] are dense, columns whole lanes.</summary>
    public static void Multiply(
        Operand a,
        float* b,
        float* c,
        int rows,
        int columns,
        int depth,
        bool adds = false
    ) => Multiply(a, b, columns, c, columns, (rows, columns, depth), adds);

    /// <summary>The same where B and C are parts of wider matrices.</summary>
    /// <param name="a">A.</param>
    /// <param name="b">B, its rows <paramref name="stride"/> numbers apart.</param>
    /// <param name="stride">Of B.</param>
    /// <param name="c">C, its rows <paramref name="into"/> numbers apart.</param>
    /// <param name="into">Of C.</param>
    /// <param name="size">Rows of A and C, columns of B and C, columns of A.</param>
    /// <param name="adds">Whether C is added to.</param>
    public static void Multiply(
        Operand a,
        float* b,
        nint stride,
        float* c,
        nint into,
        (int Rows, int Columns, int Depth) size,
        bool adds = false
    )
    {
        var (rows, columns, depth) = size;
        var (i, wide) = (0, Vector512.IsHardwareAccelerated ? 4 * Width : int.MaxValue);
        for (; i <= columns - wide; i += wide)
            new TileStrip(a, b + i, c + i, stride, into, rows, depth, adds).Run<Line4>();
        for (; i < columns; i += Width)
            new TileStrip(a, b + i, c + i, stride, into, rows, depth, adds).Run<Line>();
    }

    /// <summary>target [columns, stride] = sourceᵀ, of source [rows, columns]; columns are whole lanes. Columns of target beyond rows become 0.</summary>
    public static void Transpose(float* source, int rows, int columns, float* target, int stride)
    {
        var row = 0;
        for (; row <= rows - 4; row += 4)
        for (var column = 0; column < columns; column += 4)
            Transpose4(
                source + (nint)row * columns + column,
                columns,
                target + (nint)column * stride + row,
                stride
            );
        for (; row < stride; row++)
        for (nint column = 0; column < columns; column++)
            target[column * stride + row] = row < rows ? source[row * columns + column] : 0;
    }

    /// <summary>Four rows of four: pairs of rows are interleaved, then pairs of pairs.</summary>
    private static void Transpose4(float* source, nint from, float* target, nint to)
    {
        var (a, b) = (Vector128.Load(source), Vector128.Load(source + from));
        var (c, d) = (Vector128.Load(source + 2 * from), Vector128.Load(source + 3 * from));
        var (ac, bd) = (Low(a, c), Low(b, d));
        Low(ac, bd).Store(target);
        High(ac, bd).Store(target + to);
        (ac, bd) = (High(a, c), High(b, d));
        Low(ac, bd).Store(target + 2 * to);
        High(ac, bd).Store(target + 3 * to);
    }

    /// <summary>a0 b0 a1 b1.</summary>
    private static Vector128<float> Low(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b) : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary>a2 b2 a3 b3.</summary>
    private static Vector128<float> High(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b) : Vector128.Create(a[2], b[2], a[3], b[3]);
}
