using System.Runtime.CompilerServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// The arithmetic of Pillow's enhancers (Image.blend): from + factor·(value − from) in single precision, the product rounded before the sum
/// (no fused multiply), clipped to 0..255, towards zero. Factor 0 is <c>from</c>, 1 the value, above 1 is beyond it.
/// </summary>
internal static class Blend
{
    public static byte Of(byte from, byte value, float factor) =>
        (byte)Math.Clamp(from + factor * (value - from), 0f, 255f);

    /// <summary>Blends three bytes of each pixel with one number, 0 to 255, of its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<TLanes>(TLanes from, TLanes pixels, float factor)
        where TLanes : struct, ILanes<TLanes>
    {
        var byteMask = TLanes.All(0xFF);
        var red = TLanes.Blend(from, pixels & byteMask, factor);
        var green = TLanes.Blend(from, (pixels >> 8) & byteMask, factor);
        var blue = TLanes.Blend(from, (pixels >> 16) & byteMask, factor);
        return red | (green << 8) | (blue << 16);
    }
}
