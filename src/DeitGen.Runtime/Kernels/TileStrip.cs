using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The columns of a product that one line covers.</summary>
internal readonly unsafe struct TileStrip(
    Operand a,
    float* b,
    float* c,
    nint stride,
    int rows,
    int depth,
    bool adds
)
{
    private const int Together = 6;

    public void Run<TLine>()
        where TLine : unmanaged, ILine<TLine>
    {
        var row = 0;
        for (; row <= rows - Together; row += Together)
            Six<TLine>(a.Data + row * a.Row, c + row * stride);
        for (; row < rows; row++)
            One<TLine>(a.Data + row * a.Row, c + row * stride);
    }

    private void Six<TLine>(float* x, float* sums)
        where TLine : unmanaged, ILine<TLine>
    {
        TLine r0,
            r1,
            r2,
            r3,
            r4,
            r5;
        r0 = r1 = r2 = r3 = r4 = r5 = default;
        if (adds)
        {
            (r0, r1) = (TLine.Load(sums), TLine.Load(sums + stride));
            (r2, r3) = (TLine.Load(sums + 2 * stride), TLine.Load(sums + 3 * stride));
            (r4, r5) = (TLine.Load(sums + 4 * stride), TLine.Load(sums + 5 * stride));
        }
        var (next, step) = (a.Row, a.Column);
        var line = b;
        for (var k = 0; k < depth; k++, x += step, line += stride)
        {
            var values = TLine.Load(line);
            r0 = r0.Plus(All(x[0]), values);
            r1 = r1.Plus(All(x[next]), values);
            r2 = r2.Plus(All(x[2 * next]), values);
            r3 = r3.Plus(All(x[3 * next]), values);
            r4 = r4.Plus(All(x[4 * next]), values);
            r5 = r5.Plus(All(x[5 * next]), values);
        }
        r0.Store(sums);
        r1.Store(sums + stride);
        r2.Store(sums + 2 * stride);
        r3.Store(sums + 3 * stride);
        r4.Store(sums + 4 * stride);
        r5.Store(sums + 5 * stride);
    }

    private void One<TLine>(float* x, float* sums)
        where TLine : unmanaged, ILine<TLine>
    {
        var sum = adds ? TLine.Load(sums) : default;
        var line = b;
        for (var k = 0; k < depth; k++, x += a.Column, line += stride)
            sum = sum.Plus(All(*x), TLine.Load(line));
        sum.Store(sums);
    }
}
