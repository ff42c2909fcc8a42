namespace DeitGen.Augmentation.Operations;

/// <summary>
/// The arithmetic of Pillow's enhancers (Image.blend): from + factor·(value − from) in single precision, the product rounded before the sum
/// (no fused multiply), clipped to 0..255, towards zero. Factor 0 is <c>from</c>, 1 the value, above 1 is beyond it.
/// </summary>
internal static class Blend
{
    public static byte Of(byte from, byte value, float factor) =>
        (byte)Math.Clamp(from + factor * (value - from), 0f, 255f);
}
