using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeitGen.Kernels;

/// <summary>The upper half of a binary32, rounded to nearest even. NaNs stay NaN as long as they are the processor's own.</summary>
/// <param name="bits">The upper half.</param>
[StructLayout(LayoutKind.Sequential, Size = 2)]
public readonly unsafe struct Bf16(ushort bits) : IElement<Bf16>
{
    private readonly ushort bits = bits;

    /// <inheritdoc/>
    public static int TorchType => 15;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Load(Bf16* source)
    {
        var halves = Vector256.Load((ushort*)source);
        var words = Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt32(halves)
            : Vector512.Create(Vector256.WidenLower(halves), Vector256.WidenUpper(halves));
        return (words << 16).AsSingle();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bf16* target, Lanes value)
    {
        var word = value.AsUInt32();
        var odd = (word >>> 16) & Vector512<uint>.One;
        word = (word + Vector512.Create(0x7fffu) + odd) >>> 16;
        var halves = Avx512F.IsSupported
            ? Avx512F.ConvertToVector256UInt16(word)
            : Vector256.Narrow(word.GetLower(), word.GetUpper());
        halves.Store((ushort*)target);
    }

    /// <inheritdoc/>
    public static float Widen(Bf16 value) =>
        BitConverter.UInt32BitsToSingle((uint)value.bits << 16);

    /// <inheritdoc/>
    public static Bf16 Narrow(float value)
    {
        var word = BitConverter.SingleToUInt32Bits(value);
        return new((ushort)((word + 0x7fff + ((word >> 16) & 1)) >> 16));
    }
}
