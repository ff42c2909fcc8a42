using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>A row of a resize's result: each of its bytes is a weighted sum of those above each other in neighbouring rows.</summary>
internal static class VerticalPass
{
    /// <summary>Sums rows, by the widest vectors that the machine has.</summary>
    /// <param name="rows">[weights.Length, target.Length] bytes, row by row.</param>
    /// <param name="target">The result; whole pixels of four bytes.</param>
    /// <param name="weights">In fixed point, one for each row.</param>
    public static void Apply(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<int> weights)
    {
        if (Vector512.IsHardwareAccelerated)
            Wide(rows, target, weights);
        else if (Vector256.IsHardwareAccelerated)
            Middle(rows, target, weights);
        else if (Vector128.IsHardwareAccelerated)
            Narrow(rows, target, weights);
        else
            Scalar(rows, target, weights);
    }

    /// <summary>The definition.</summary>
    public static void Scalar(
        ReadOnlySpan<byte> rows,
        Span<byte> target,
        ReadOnlySpan<int> weights
    ) => Rest(rows, target, weights, 0);

    /// <summary>64 bytes at once.</summary>
    public static void Wide(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<int> weights)
    {
        ref var first = ref Start(rows, target, weights);
        var done = 0;
        for (; done <= target.Length - 64; done += 64)
        {
            var half = Vector512.Create(Pixel.Half);
            var (a, b, c, d) = (half, half, half, half);
            var at = (nuint)done;
            foreach (var weight in weights)
            {
                a += Pixel.Load16(ref first, at) * weight;
                b += Pixel.Load16(ref first, at + 16) * weight;
                c += Pixel.Load16(ref first, at + 32) * weight;
                d += Pixel.Load16(ref first, at + 48) * weight;
                at += (nuint)target.Length;
            }
            var bytes = Vector512.Narrow(
                Vector512.Narrow(Clamp(a), Clamp(b)),
                Vector512.Narrow(Clamp(c), Clamp(d))
            );
            bytes.CopyTo(target[done..]);
        }
        Rest(rows, target, weights, done);
    }

    /// <summary>32 bytes at once.</summary>
    public static void Middle(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<int> weights)
    {
        ref var first = ref Start(rows, target, weights);
        var done = 0;
        for (; done <= target.Length - 32; done += 32)
        {
            var half = Vector256.Create(Pixel.Half);
            var (a, b, c, d) = (half, half, half, half);
            var at = (nuint)done;
            foreach (var weight in weights)
            {
                a += Pixel.Load8(ref first, at) * weight;
                b += Pixel.Load8(ref first, at + 8) * weight;
                c += Pixel.Load8(ref first, at + 16) * weight;
                d += Pixel.Load8(ref first, at + 24) * weight;
                at += (nuint)target.Length;
            }
            var bytes = Vector256.Narrow(
                Vector256.Narrow(Clamp(a), Clamp(b)),
                Vector256.Narrow(Clamp(c), Clamp(d))
            );
            bytes.CopyTo(target[done..]);
        }
        Rest(rows, target, weights, done);
    }

    /// <summary>16 bytes at once.</summary>
    public static void Narrow(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<int> weights)
    {
        ref var first = ref Start(rows, target, weights);
        var done = 0;
        for (; done <= target.Length - 16; done += 16)
        {
            var half = Vector128.Create(Pixel.Half);
            var (a, b, c, d) = (half, half, half, half);
            var at = (nuint)done;
            foreach (var weight in weights)
            {
                a += Pixel.Load4(ref first, at) * weight;
                b += Pixel.Load4(ref first, at + 4) * weight;
                c += Pixel.Load4(ref first, at + 8) * weight;
                d += Pixel.Load4(ref first, at + 12) * weight;
                at += (nuint)target.Length;
            }
            Pixel.Pack(a, b, c, d).CopyTo(target[done..]);
        }
        Rest(rows, target, weights, done);
    }

    private static void Rest(
        ReadOnlySpan<byte> rows,
        Span<byte> target,
        ReadOnlySpan<int> weights,
        int done
    )
    {
        for (; done < target.Length; done++)
        {
            var sum = Pixel.Half;
            for (var i = 0; i < weights.Length; i++)
                sum += weights[i] * rows[i * target.Length + done];
            target[done] = Pixel.Pack(sum);
        }
    }

    private static ref byte Start(
        ReadOnlySpan<byte> rows,
        ReadOnlySpan<byte> target,
        ReadOnlySpan<int> weights
    ) => ref MemoryMarshal.GetReference(rows[..(weights.Length * target.Length)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Clamp(Vector512<int> sum) =>
        Vector512
            .Clamp(sum >> Taps.Precision, Vector512<int>.Zero, Vector512.Create(255))
            .AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Clamp(Vector256<int> sum) =>
        Vector256
            .Clamp(sum >> Taps.Precision, Vector256<int>.Zero, Vector256.Create(255))
            .AsUInt32();
}
