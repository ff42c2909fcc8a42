using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Resampling;

/// <summary>A weighted sum of neighbouring pixels, in vectors of some width.</summary>
internal interface IPixelSum
{
    /// <summary>The sum, a channel in each lane, from <see cref="Pixel.Half"/> on.</summary>
    /// <param name="pixels">[count] pixels of four bytes.</param>
    /// <param name="weights">[count], in fixed point.</param>
    /// <param name="count">A multiple of <see cref="HorizontalPass.Group"/>.</param>
    static abstract Vector128<int> Of(ref byte pixels, ref int weights, nuint count);
}
