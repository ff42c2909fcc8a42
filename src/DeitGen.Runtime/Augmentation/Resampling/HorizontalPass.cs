using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>A row of a resize: each output pixel is a weighted sum of neighbouring source pixels.</summary>
internal static class HorizontalPass
{
    /// <summary>Pixels that the vector forms read, and write, at once: the group of a table for them.</summary>
    public const int Group = 4;

    /// <summary>Resizes a row, by the widest vectors that the machine has.</summary>
    /// <param name="source">[taps.Source] pixels of four bytes.</param>
    /// <param name="target">[taps.Target] pixels.</param>
    /// <param name="taps">Columns.</param>
    public static void Apply(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
    {
        if (Vector512.IsHardwareAccelerated)
            Vectors<PixelSum512>(source, target, taps);
        else if (Vector256.IsHardwareAccelerated)
            Vectors<PixelSum256>(source, target, taps);
        else if (Vector128.IsHardwareAccelerated)
            Vectors<PixelSum128>(source, target, taps);
        else
            Scalar(source, target, taps);
    }

    /// <summary>The definition.</summary>
    public static void Scalar(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
    {
        for (var x = 0; x < taps.Target; x++)
        for (var channel = 0; channel < 4; channel++)
        {
            var weights = taps.Weights.Slice(x * taps.Count, taps.Count);
            var sum = Pixel.Half;
            for (var i = 0; i < weights.Length; i++)
                sum += weights[i] * source[(taps.First[x] + i) * 4 + channel];
            target[x * 4 + channel] = Pixel.Pack(sum);
        }
    }

    /// <summary>By vectors of a width. The last group is moved back so that it ends with the row.</summary>
    public static void Vectors<T>(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
        where T : struct, IPixelSum
    {
        if (taps.Count % Group != 0 || taps.Target < Group) // a source or a target of almost nothing
        {
            Scalar(source, target, taps);
            return;
        }
        var pixels = source[..(taps.Source * 4)];
        var first = taps.First;
        for (var x = 0; x < first.Length; x += Group)
        {
            x = Math.Min(x, first.Length - Group);
            var bytes = Pixel.Pack(
                Sum<T>(pixels, first, x, taps),
                Sum<T>(pixels, first, x + 1, taps),
                Sum<T>(pixels, first, x + 2, taps),
                Sum<T>(pixels, first, x + 3, taps)
            );
            bytes.CopyTo(target[(x * 4)..]);
        }
    }

    /// <summary>The table keeps every pixel that it names within the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Sum<T>(
        ReadOnlySpan<byte> pixels,
        ReadOnlySpan<int> first,
        int x,
        Taps taps
    )
        where T : struct, IPixelSum =>
        T.Of(
            ref Unsafe.Add(ref MemoryMarshal.GetReference(pixels), first[x] * 4),
            ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), x * taps.Count),
            (nuint)taps.Count
        );
}
