using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>Bytes to sums and back, in vectors. Integers throughout: every width gives the same bytes.</summary>
internal static class Pixel
{
    /// <summary>Half of the last place that is kept: sums start from it, and the shift then rounds.</summary>
    public const int Half = 1 << Taps.Precision - 1;

    /// <summary>16 bytes as integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load16(ref byte source, nuint offset) =>
        Vector512
            .WidenLower(
                Vector512.WidenLower(
                    Vector128.LoadUnsafe(ref source, offset).ToVector256Unsafe().ToVector512Unsafe()
                )
            )
            .AsInt32();

    /// <summary>8 bytes as integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load8(ref byte source, nuint offset)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, offset));
        var bytes = Vector128.CreateScalarUnsafe(word).AsByte().ToVector256Unsafe();
        return Vector256.WidenLower(Vector256.WidenLower(bytes)).AsInt32();
    }

    /// <summary>4 bytes as integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Load4(ref byte source, nuint offset)
    {
        var word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, offset));
        var bytes = Vector128.CreateScalarUnsafe(word).AsByte();
        return Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
    }

    /// <summary>Four sums as the bytes of a pixel, clamped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pack(Vector128<int> sum)
    {
        var words = Vector128.NarrowWithSaturation(sum >> Taps.Precision, Vector128<int>.Zero);
        var positive = Vector128.Max(words, Vector128<short>.Zero).AsUInt16();
        return Vector128.NarrowWithSaturation(positive, positive).AsUInt32().ToScalar();
    }

    /// <summary>A sum as a byte, clamped.</summary>
    public static byte Pack(int sum) => (byte)Math.Clamp(sum >> Taps.Precision, 0, 255);
}
