using System.Runtime.Intrinsics;

namespace DeitGen.Arenas;

/// <summary>The unit in which arenas are laid out and swept: 16 numbers, 64 bytes, a cache line and a vector.</summary>
internal static class Line
{
    /// <summary>Numbers in a line.</summary>
    public const int Numbers = 16;

    /// <summary>A line of one value.</summary>
    public static Vector512<float> All(double value) => Vector512.Create((float)value);

    /// <summary>a·b + c, rounded once on every machine.</summary>
    public static Vector512<float> Fma(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> c
    ) => Vector512.FusedMultiplyAdd(a, b, c);
}
