using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>A row of a resize: each output pixel is a weighted sum of neighbouring source pixels.</summary>
internal static class HorizontalPass
{
    /// <summary>Pixels that the vector forms read at once: the group of a table for them.</summary>
    public const int Group = 4;

    /// <summary>Resizes a row, by the widest vectors that the machine has.</summary>
    /// <param name="source">Pixels of four bytes; as many as the table is for.</param>
    /// <param name="target">[taps.Target] pixels.</param>
    /// <param name="taps">Columns.</param>
    public static void Apply(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
    {
        if (taps.Count % Group != 0)
            Scalar(source, target, taps);
        else if (Vector512.IsHardwareAccelerated)
            Wide(source, target, taps);
        else if (Vector256.IsHardwareAccelerated)
            Middle(source, target, taps);
        else if (Vector128.IsHardwareAccelerated)
            Narrow(source, target, taps);
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

    /// <summary>Four pixels at once.</summary>
    public static void Wide(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
    {
        var spread = Vector512.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
        ref var weight = ref MemoryMarshal.GetReference(taps.Weights);
        var output = MemoryMarshal.Cast<byte, uint>(target);
        for (var x = 0; x < taps.Target; x++)
        {
            ref var from = ref Start(source, taps, x);
            var sum = Vector512<int>.Zero;
            for (nuint i = 0; i < (nuint)taps.Count; i += Group)
            {
                var four = Vector128.LoadUnsafe(ref weight, i).ToVector256Unsafe();
                var weights = Vector512.Shuffle(four.ToVector512Unsafe(), spread);
                sum += Pixel.Load16(ref from, 4 * i) * weights;
            }
            var half = sum.GetLower() + sum.GetUpper();
            output[x] = Finish(half.GetLower() + half.GetUpper());
            weight = ref Unsafe.Add(ref weight, taps.Count);
        }
    }

    /// <summary>Two pixels at once.</summary>
    public static void Middle(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
    {
        var spread = Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1);
        var spreadNext = Vector256.Create(2, 2, 2, 2, 3, 3, 3, 3);
        ref var weight = ref MemoryMarshal.GetReference(taps.Weights);
        var output = MemoryMarshal.Cast<byte, uint>(target);
        for (var x = 0; x < taps.Target; x++)
        {
            ref var from = ref Start(source, taps, x);
            var (sum, sumNext) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (nuint i = 0; i < (nuint)taps.Count; i += Group)
            {
                var four = Vector128.LoadUnsafe(ref weight, i).ToVector256Unsafe();
                sum += Pixel.Load8(ref from, 4 * i) * Vector256.Shuffle(four, spread);
                sumNext += Pixel.Load8(ref from, 4 * i + 8) * Vector256.Shuffle(four, spreadNext);
            }
            sum += sumNext;
            output[x] = Finish(sum.GetLower() + sum.GetUpper());
            weight = ref Unsafe.Add(ref weight, taps.Count);
        }
    }

    /// <summary>A pixel at once.</summary>
    public static void Narrow(ReadOnlySpan<byte> source, Span<byte> target, Taps taps)
    {
        ref var weight = ref MemoryMarshal.GetReference(taps.Weights);
        var output = MemoryMarshal.Cast<byte, uint>(target);
        for (var x = 0; x < taps.Target; x++)
        {
            ref var from = ref Start(source, taps, x);
            var sum = Vector128<int>.Zero;
            for (nuint i = 0; i < (nuint)taps.Count; i += Group)
            {
                var four = Vector128.LoadUnsafe(ref weight, i);
                sum += Pixel.Load4(ref from, 4 * i) * Vector128.Shuffle(four, Vector128.Create(0));
                sum +=
                    Pixel.Load4(ref from, 4 * i + 4) * Vector128.Shuffle(four, Vector128.Create(1));
                sum +=
                    Pixel.Load4(ref from, 4 * i + 8) * Vector128.Shuffle(four, Vector128.Create(2));
                sum +=
                    Pixel.Load4(ref from, 4 * i + 12)
                    * Vector128.Shuffle(four, Vector128.Create(3));
            }
            output[x] = Finish(sum);
            weight = ref Unsafe.Add(ref weight, taps.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Start(ReadOnlySpan<byte> source, Taps taps, int x) =>
        ref MemoryMarshal.GetReference(source.Slice(taps.First[x] * 4, taps.Count * 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(Vector128<int> sum) =>
        Pixel.Pack(sum + Vector128.Create(Pixel.Half));
}
