using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>Four pixels at once.</summary>
internal readonly struct PixelSum512 : IPixelSum
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Of(ref byte pixels, ref int weights, nuint count)
    {
        var spread = Vector512.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
        var sum = Vector512<int>.Zero;
        for (nuint i = 0; i < count; i += HorizontalPass.Group)
        {
            var four = Vector128.LoadUnsafe(ref weights, i).ToVector256Unsafe();
            sum +=
                Pixel.Load16(ref pixels, 4 * i)
                * Vector512.Shuffle(four.ToVector512Unsafe(), spread);
        }
        var half = sum.GetLower() + sum.GetUpper();
        return half.GetLower() + half.GetUpper() + Vector128.Create(Pixel.Half);
    }
}
