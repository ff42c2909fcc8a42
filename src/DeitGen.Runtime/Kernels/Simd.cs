global using Lanes = System.Runtime.Intrinsics.Vector512<float>;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeitGen.Kernels;

/// <summary>
/// Sixteen fp32 numbers at a time, the one width of every kernel. With AVX-512 they are a register; without it the JIT makes two
/// operations of 256 bits, or plain code, of each.
/// </summary>
internal static unsafe class Simd
{
    public const int Width = 16;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static Lanes All(float value) => Vector512.Create(value);

    /// <summary>a·b + c, rounded once.</summary>
    [MethodImpl(Inline)]
    public static Lanes Fma(Lanes a, Lanes b, Lanes c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(Inline)]
    public static Lanes Load(float* source) => Vector512.Load(source);

    /// <summary>Adds to sixteen numbers in memory.</summary>
    [MethodImpl(Inline)]
    public static void Add(float* target, Lanes value) => (Load(target) + value).Store(target);

    /// <summary>The first <paramref name="count"/> numbers of a row's end, 0 in the other lanes.</summary>
    public static Lanes LoadPart<T>(T* source, int count)
        where T : unmanaged, IElement<T>
    {
        var part = stackalloc float[Width];
        for (var i = 0; i < Width; i++)
            part[i] = i < count ? T.Widen(source[i]) : 0;
        return Load(part);
    }

    /// <summary>The first <paramref name="count"/> lanes to a row's end.</summary>
    public static void StorePart<T>(T* target, Lanes value, int count)
        where T : unmanaged, IElement<T>
    {
        var part = stackalloc float[Width];
        value.Store(part);
        for (var i = 0; i < count; i++)
            target[i] = T.Narrow(part[i]);
    }

    /// <summary>The greatest lane.</summary>
    public static float Max(Lanes value)
    {
        var eight = Vector256.Max(value.GetLower(), value.GetUpper());
        var four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        return MathF.Max(MathF.Max(four[0], four[1]), MathF.Max(four[2], four[3]));
    }

    /// <summary><paramref name="count"/> rounded up to whole lanes.</summary>
    public static int RoundUp(int count) => (count + Width - 1) & -Width;

    /// <summary>eˣ, relative error below 2e-7 for x in [−87.3, 88.3]. Outside, x counts as the nearest bound; NaN stays NaN.</summary>
    /// <remarks>x = n·ln 2 + r with |r| ≤ ½·ln 2; eʳ by a polynomial of degree 6, 2ⁿ by the exponent's bits.</remarks>
    [MethodImpl(Inline)]
    public static Lanes Exp(Lanes x)
    {
        x = AtMost(88.3f, AtLeast(-87.3f, x));
        var n = Vector512.Round(x * All(1.44269504f));
        var r = Fma(n, All(-1.42860677e-6f), Fma(n, All(-0.693145752f), x)); // ln 2 in two parts

        var p = Fma(r, All(1f / 720), All(1f / 120));
        p = Fma(p, r, All(1f / 24));
        p = Fma(p, r, All(1f / 6));
        p = Fma(p, r, All(0.5f));
        p = Fma(p, r, All(1f));
        p = Fma(p, r, All(1f));
        return TimesPowerOf2(p, n);
    }

    /// <summary>2ˣ, relative error below 2e-7 for x in [−126, 127]; below, x counts as −126; NaN stays NaN.</summary>
    /// <remarks>As <see cref="Exp"/>, with ln 2 in the coefficients and a remainder that is exact.</remarks>
    [MethodImpl(Inline)]
    public static Lanes Exp2(Lanes x)
    {
        x = AtLeast(-126f, x);
        var n = Vector512.Round(x);
        var r = x - n;
        var p = Fma(r, All(1.540353e-4f), All(1.3333558e-3f)); // (ln 2)⁶/720, (ln 2)⁵/120, …
        p = Fma(p, r, All(9.6181291e-3f));
        p = Fma(p, r, All(5.5504109e-2f));
        p = Fma(p, r, All(0.24022651f));
        p = Fma(p, r, All(0.69314718f));
        p = Fma(p, r, All(1f));
        return TimesPowerOf2(p, n);
    }

    [MethodImpl(Inline)]
    private static Lanes TimesPowerOf2(Lanes value, Lanes n) =>
        Avx512F.IsSupported
            ? Avx512F.Scale(value, n)
            : value * (Vector512.ConvertToInt32(n) + Vector512.Create(127) << 23).AsSingle();

    // The second operand of the processor's own instruction is what comes out where one of the two is NaN.
    [MethodImpl(Inline)]
    private static Lanes AtLeast(float bound, Lanes x) => Vector512.MaxNative(All(bound), x);

    [MethodImpl(Inline)]
    private static Lanes AtMost(float bound, Lanes x) => Vector512.MinNative(All(bound), x);
}
