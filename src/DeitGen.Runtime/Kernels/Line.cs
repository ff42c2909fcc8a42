using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Kernels;

/// <summary>One vector.</summary>
internal readonly unsafe struct Line(Lanes lanes) : ILine<Line>
{
    private readonly Lanes lanes = lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Line Load(float* source) => new(Simd.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Line Plus(Lanes x, Line line) => new(Simd.Fma(x, line.lanes, lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => lanes.Store(target);
}
