using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>A pixel at once, four times.</summary>
internal readonly struct PixelSum128 : IPixelSum
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Of(ref byte pixels, ref int weights, nuint count)
    {
        var sum = Vector128.Create(Pixel.Half);
        for (nuint i = 0; i < count; i += HorizontalPass.Group)
        {
            var four = Vector128.LoadUnsafe(ref weights, i);
            sum += Pixel.Load4(ref pixels, 4 * i) * Vector128.Shuffle(four, Vector128.Create(0));
            sum +=
                Pixel.Load4(ref pixels, 4 * i + 4) * Vector128.Shuffle(four, Vector128.Create(1));
            sum +=
                Pixel.Load4(ref pixels, 4 * i + 8) * Vector128.Shuffle(four, Vector128.Create(2));
            sum +=
                Pixel.Load4(ref pixels, 4 * i + 12) * Vector128.Shuffle(four, Vector128.Create(3));
        }
        return sum;
    }
}
