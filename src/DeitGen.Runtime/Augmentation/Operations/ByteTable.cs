using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeitGen.Augmentation.Operations;

/// <summary>A change of single bytes by a table for each channel: [3, 256].</summary>
internal static class ByteTable
{
    public const int Length = 3 * 256;

    public static void ApplyByDefinition(Canvas canvas, ReadOnlySpan<byte> table)
    {
        for (var i = 0; i < canvas.Pixels.Length; i++)
            if (i % Canvas.PixelSize is < 3 and var channel)
                canvas.Pixels[i] = table[channel * 256 + canvas.Pixels[i]];
    }

    public static void Apply(Canvas canvas, ReadOnlySpan<byte> table)
    {
        var pixels = canvas.Pixels;
        if (Avx512Vbmi.IsSupported && Vector512.IsHardwareAccelerated)
            pixels = Permuted(pixels, table);
        var red = table[..256];
        var green = table.Slice(256, 256);
        var blue = table.Slice(512, 256);
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(pixels))
            pixel =
                red[(byte)pixel]
                | (uint)green[(byte)(pixel >> 8)] << 8
                | (uint)blue[(byte)(pixel >> 16)] << 16;
    }

    /// <summary>
    /// The one place with instructions of one processor family: two registers hold 128 entries, and one instruction looks 64 bytes up in them.
    /// What is left of the pixels is returned.
    /// </summary>
    private static Span<byte> Permuted(Span<byte> pixels, ReadOnlySpan<byte> table)
    {
        ref var start = ref MemoryMarshal.GetReference(pixels);
        nuint at = 0;
        for (; at + (nuint)Vector512<byte>.Count <= (nuint)pixels.Length; at += 64)
        {
            var values = Vector512.LoadUnsafe(ref start, at);
            var red = Permuted(values, table, 0) & Vector512.Create(0xFFu).AsByte();
            var green = Permuted(values, table, 256) & Vector512.Create(0xFF00u).AsByte();
            var blue = Permuted(values, table, 512) & Vector512.Create(0xFF0000u).AsByte();
            (red | green | blue).StoreUnsafe(ref start, at);
        }
        return pixels[(int)at..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Permuted(
        Vector512<byte> values,
        ReadOnlySpan<byte> table,
        nuint at
    )
    {
        ref var start = ref MemoryMarshal.GetReference(table);
        var low = Avx512Vbmi.PermuteVar64x8x2(
            Vector512.LoadUnsafe(ref start, at),
            values,
            Vector512.LoadUnsafe(ref start, at + 64)
        );
        var high = Avx512Vbmi.PermuteVar64x8x2(
            Vector512.LoadUnsafe(ref start, at + 128),
            values,
            Vector512.LoadUnsafe(ref start, at + 192)
        );
        var isHigh = Vector512.GreaterThanOrEqual(values, Vector512.Create((byte)128));
        return Vector512.ConditionalSelect(isHigh, high, low);
    }
}
