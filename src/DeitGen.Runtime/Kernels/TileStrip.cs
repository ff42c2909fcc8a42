using System.Runtime.CompilerServices;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The columns of a product that one line covers.</summary>
internal readonly unsafe struct TileStrip(
    Operand a,
    float* b,
    float* c,
    nint stride,
    nint into,
    int rows,
    int depth,
    bool adds
)
{
    private const int Together = 6;

    /// <summary>Compiled once, with all optimisations, and by itself: in other company the JIT spills the sums.</summary>
    private const MethodImplOptions Alone =
        MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    public void Run<TLine>()
        where TLine : unmanaged, ILine<TLine>
    {
        var row = 0;
        for (; row <= rows - Together; row += Together)
            Six<TLine>(
                a.Data + row * a.Row,
                a.Row,
                a.Column,
                b,
                c + row * into,
                stride,
                into,
                depth,
                adds
            );
        for (; row < rows; row++)
            One<TLine>(a.Data + row * a.Row, a.Column, b, c + row * into, stride, depth, adds);
    }

    [MethodImpl(Alone)]
    private static void Six<TLine>(
        float* x,
        nint next,
        nint step,
        float* line,
        float* sums,
        nint stride,
        nint into,
        int depth,
        bool adds
    )
        where TLine : unmanaged, ILine<TLine>
    {
        var r0 = adds ? TLine.Load(sums) : default;
        var r1 = adds ? TLine.Load(sums + into) : default;
        var r2 = adds ? TLine.Load(sums + 2 * into) : default;
        var r3 = adds ? TLine.Load(sums + 3 * into) : default;
        var r4 = adds ? TLine.Load(sums + 4 * into) : default;
        var r5 = adds ? TLine.Load(sums + 5 * into) : default;
        for (; depth > 0; depth--, x += step, line += stride)
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
        r1.Store(sums + into);
        r2.Store(sums + 2 * into);
        r3.Store(sums + 3 * into);
        r4.Store(sums + 4 * into);
        r5.Store(sums + 5 * into);
    }

    [MethodImpl(Alone)]
    private static void One<TLine>(
        float* x,
        nint step,
        float* line,
        float* sums,
        nint stride,
        int depth,
        bool adds
    )
        where TLine : unmanaged, ILine<TLine>
    {
        var sum = adds ? TLine.Load(sums) : default;
        for (; depth > 0; depth--, x += step, line += stride)
            sum = sum.Plus(All(*x), TLine.Load(line));
        sum.Store(sums);
    }
}
