namespace DeitGen.Augmentation.Operations;

/// <summary>Turns the hue (torchvision adjust_hue on Pillow images): by way of Pillow's HSV of three bytes. No policy of DeiT's has it, so its
/// definition is all there is.</summary>
/// <param name="Factor">The turn, −½ to ½ of the circle; 255 steps are the circle.</param>
public readonly record struct Hue(double Factor) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        var turn = (int)(Factor * 255);
        for (var i = 0; i < canvas.Pixels.Length; i += Canvas.PixelSize)
        {
            var pixel = canvas.Pixels.Slice(i, 3);
            var (hue, saturation, value) = ToHsv(pixel[0], pixel[1], pixel[2]);
            (pixel[0], pixel[1], pixel[2]) = ToRgb((byte)(hue + turn), saturation, value);
        }
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) => Apply(canvas);

    /// <summary>Convert.c's rgb2hsv: quotients in single precision, sums with a constant in double, bytes cut off.</summary>
    private static (byte Hue, byte Saturation, byte Value) ToHsv(byte r, byte g, byte b)
    {
        var (low, high) = (Math.Min(r, Math.Min(g, b)), Math.Max(r, Math.Max(g, b)));
        if (low == high)
            return (0, 0, high);
        float range = high - low;
        var (red, green, blue) = ((high - r) / range, (high - g) / range, (high - b) / range);
        var sector =
            r == high ? blue - green
            : g == high ? (float)(2.0 + red - blue)
            : (float)(4.0 + green - red);
        var hue = (float)((sector / 6.0 + 1.0) % 1.0);
        return ((byte)(hue * 255.0), (byte)(range / high * 255.0), high);
    }

    /// <summary>Convert.c's hsv2rgb: six sectors of 42.5 steps, bytes rounded half away from zero.</summary>
    private static (byte Red, byte Green, byte Blue) ToRgb(byte hue, byte saturation, byte v)
    {
        if (saturation == 0)
            return (v, v, v);
        var sector = (int)Math.Floor((float)hue * 6.0 / 255.0);
        var rest = (float)((float)hue * 6.0 / 255.0 - sector);
        var colour = (float)(saturation / 255.0);
        var low = Rounded(v * (1.0 - colour));
        var falling = Rounded(v * (1.0 - colour * rest));
        var rising = Rounded(v * (1.0 - colour * (1.0 - rest)));
        return (sector % 6) switch
        {
            0 => (v, rising, low),
            1 => (falling, v, low),
            2 => (low, v, rising),
            3 => (low, falling, v),
            4 => (rising, low, v),
            _ => (v, low, falling),
        };
    }

    private static byte Rounded(double value) =>
        (byte)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 255);
}
