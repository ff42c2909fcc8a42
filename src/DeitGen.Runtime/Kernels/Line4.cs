using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>Four vectors side by side. Four fields are the most that the JIT keeps in registers, and they must not nest.</summary>
internal readonly unsafe struct Line4(Lanes a, Lanes b, Lanes c, Lanes d) : ILine<Line4>
{
    private readonly Lanes a = a;
    private readonly Lanes b = b;
    private readonly Lanes c = c;
    private readonly Lanes d = d;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Line4 Load(float* source) =>
        new(
            Simd.Load(source),
            Simd.Load(source + Width),
            Simd.Load(source + 2 * Width),
            Simd.Load(source + 3 * Width)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Line4 Plus(Lanes x, Line4 line) =>
        new(Fma(x, line.a, a), Fma(x, line.b, b), Fma(x, line.c, c), Fma(x, line.d, d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target)
    {
        a.Store(target);
        b.Store(target + Width);
        c.Store(target + 2 * Width);
        d.Store(target + 3 * Width);
    }
}
