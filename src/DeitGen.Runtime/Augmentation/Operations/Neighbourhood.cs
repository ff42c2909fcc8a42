using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Operations;

/// <summary>Four rows of four pixels, weighed in single precision: down the columns first, then across.</summary>
/// <param name="stride">Bytes from a row to the next.</param>
internal readonly struct Neighbourhood(int stride)
{
    private readonly nuint stride = (nuint)stride;

    /// <summary>Red, green and blue of the sum; the fourth number is of no use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Weigh(ref byte start, ref float weights)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var columns = Columns512(ref start, ref weights);
            return Across(columns.GetLower(), columns.GetUpper(), ref weights);
        }
        if (Vector256.IsHardwareAccelerated)
            return Across(
                Columns256(ref start, ref weights),
                Columns256(ref Unsafe.Add(ref start, 8), ref weights),
                ref weights
            );
        return Across(
            Vector256.Create(
                Columns128(ref start, ref weights),
                Columns128(ref Unsafe.Add(ref start, 4), ref weights)
            ),
            Vector256.Create(
                Columns128(ref Unsafe.Add(ref start, 8), ref weights),
                Columns128(ref Unsafe.Add(ref start, 12), ref weights)
            ),
            ref weights
        );
    }

    /// <summary>Whether all sixteen pixels are alike; then the result is the same pixel wherever the point is.</summary>
    public bool IsPlain(ref byte start)
    {
        var first = Vector128.Create(Unsafe.ReadUnaligned<uint>(ref start));
        var others = Vector128<uint>.Zero;
        for (nuint row = 0; row < 4; row++)
            others |= Vector128.LoadUnsafe(ref start, row * stride).AsUInt32() ^ first;
        return (others & Vector128.Create(0xFFFFFFu)) == Vector128<uint>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Across(
        Vector256<float> left,
        Vector256<float> right,
        ref float weights
    )
    {
        var sum = left.GetLower() * weights;
        sum = Fma(left.GetUpper(), Weight(ref weights, 1), sum);
        sum = Fma(right.GetLower(), Weight(ref weights, 2), sum);
        return Fma(right.GetUpper(), Weight(ref weights, 3), sum);
    }

    /// <summary>A pixel's weight: four from the left, then four from above, as <see cref="TurnRow"/> keeps them.</summary>
    private static float Weight(ref float weights, int neighbour) =>
        Unsafe.Add(ref weights, neighbour * TurnRow.Group);

    private static Vector128<float> Fma(
        Vector128<float> value,
        float weight,
        Vector128<float> sum
    ) => Vector128.MultiplyAddEstimate(value, Vector128.Create(weight), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Columns512(ref byte start, ref float weights)
    {
        var sum = Vector512<float>.Zero;
        for (var row = 0; row < 4; row++)
        {
            var bytes = Vector128.LoadUnsafe(ref start, (nuint)row * stride);
            var words = Vector512.WidenLower(bytes.ToVector256Unsafe().ToVector512Unsafe());
            var values = Vector512.ConvertToSingle(Vector512.WidenLower(words).AsInt32());
            var weight = Vector512.Create(Weight(ref weights, 4 + row));
            sum = Vector512.MultiplyAddEstimate(values, weight, sum);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Columns256(ref byte start, ref float weights)
    {
        var sum = Vector256<float>.Zero;
        for (var row = 0; row < 4; row++)
        {
            ref var pixels = ref Unsafe.Add(ref start, (nuint)row * stride);
            var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref pixels));
            var words = Vector256.WidenLower(bytes.AsByte().ToVector256Unsafe());
            var values = Vector256.ConvertToSingle(Vector256.WidenLower(words).AsInt32());
            var weight = Vector256.Create(Weight(ref weights, 4 + row));
            sum = Vector256.MultiplyAddEstimate(values, weight, sum);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<float> Columns128(ref byte start, ref float weights)
    {
        var sum = Vector128<float>.Zero;
        for (var row = 0; row < 4; row++)
        {
            ref var pixel = ref Unsafe.Add(ref start, (nuint)row * stride);
            var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref pixel));
            var words = Vector128.WidenLower(bytes.AsByte());
            var values = Vector128.ConvertToSingle(Vector128.WidenLower(words).AsInt32());
            sum = Fma(values, Weight(ref weights, 4 + row), sum);
        }
        return sum;
    }
}
