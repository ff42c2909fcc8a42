using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeitGen.Augmentation.Resampling;

/// <summary>Bytes to sums and back, in vectors. Integers throughout: every width gives the same bytes.</summary>
internal static class Pixel
{
    /// <summary>Half of the last place that is kept: sums start from it, and the shift then rounds.</summary>
    public const int Half = 1 << Taps.Precision - 1;

    /// <summary>16 bytes as integers: on x86 by the one instruction that does it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load16(ref byte source, nuint offset)
    {
        var bytes = Vector128.LoadUnsafe(ref source, offset);
        if (Avx512F.IsSupported)
            return Avx512F.ConvertToVector512Int32(bytes);
        var wide = bytes.ToVector256Unsafe().ToVector512Unsafe();
        return Vector512.WidenLower(Vector512.WidenLower(wide)).AsInt32();
    }

    /// <summary>8 bytes as integers: on x86 by the one instruction that does it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load8(ref byte source, nuint offset)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, offset));
        var bytes = Vector128.CreateScalarUnsafe(word).AsByte();
        return Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(bytes)
            : Vector256.WidenLower(Vector256.WidenLower(bytes.ToVector256Unsafe())).AsInt32();
    }

    /// <summary>4 bytes as integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Load4(ref byte source, nuint offset)
    {
        var word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, offset));
        var bytes = Vector128.CreateScalarUnsafe(word).AsByte();
        return Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
    }

    /// <summary>The sums of four pixels as their bytes, clamped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Pack(
        Vector128<int> a,
        Vector128<int> b,
        Vector128<int> c,
        Vector128<int> d
    )
    {
        var ab = Vector128.NarrowWithSaturation(a >> Taps.Precision, b >> Taps.Precision);
        var cd = Vector128.NarrowWithSaturation(c >> Taps.Precision, d >> Taps.Precision);
        return Vector128.NarrowWithSaturation(
            Vector128.Max(ab, Vector128<short>.Zero).AsUInt16(),
            Vector128.Max(cd, Vector128<short>.Zero).AsUInt16()
        );
    }

    /// <summary>A sum as a byte, clamped.</summary>
    public static byte Pack(int sum) => (byte)Math.Clamp(sum >> Taps.Precision, 0, 255);
}
