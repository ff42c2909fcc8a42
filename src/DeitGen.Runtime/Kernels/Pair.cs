using System.Runtime.CompilerServices;

namespace DeitGen.Kernels;

/// <summary>Two lines side by side: Pair&lt;Line, Line&gt; is two vectors, pairs of pairs are more.</summary>
internal readonly unsafe struct Pair<TA, TB>(TA a, TB b) : ILine<Pair<TA, TB>>
    where TA : unmanaged, ILine<TA>
    where TB : unmanaged, ILine<TB>
{
    private readonly TA a = a;
    private readonly TB b = b;

    public static int Width => TA.Width + TB.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TA, TB> Load(float* source) =>
        new(TA.Load(source), TB.Load(source + TA.Width));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Pair<TA, TB> Plus(Lanes x, Pair<TA, TB> line) =>
        new(a.Plus(x, line.a), b.Plus(x, line.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target)
    {
        a.Store(target);
        b.Store(target + TA.Width);
    }
}
