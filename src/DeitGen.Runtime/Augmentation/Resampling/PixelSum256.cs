using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>Two pixels at once, twice.</summary>
internal readonly struct PixelSum256 : IPixelSum
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Of(ref byte pixels, ref int weights, nuint count)
    {
        var spread = Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1);
        var spreadNext = Vector256.Create(2, 2, 2, 2, 3, 3, 3, 3);
        var (sum, next) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (nuint i = 0; i < count; i += HorizontalPass.Group)
        {
            var four = Vector128.LoadUnsafe(ref weights, i).ToVector256Unsafe();
            sum += Pixel.Load8(ref pixels, 4 * i) * Vector256.Shuffle(four, spread);
            next += Pixel.Load8(ref pixels, 4 * i + 8) * Vector256.Shuffle(four, spreadNext);
        }
        sum += next;
        return sum.GetLower() + sum.GetUpper() + Vector128.Create(Pixel.Half);
    }
}
