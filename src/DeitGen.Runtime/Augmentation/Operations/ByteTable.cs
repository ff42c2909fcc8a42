namespace DeitGen.Augmentation.Operations;

/// <summary>A change of single bytes by a table: [256], the same for every channel, or [3, 256], one for each.</summary>
internal static class ByteTable
{
    public static void ApplyByDefinition(Canvas canvas, ReadOnlySpan<byte> table)
    {
        var pixels = canvas.Pixels;
        var ofChannel = table.Length > 256 ? 256 : 0;
        for (var i = 0; i < pixels.Length; i += Canvas.PixelSize)
        for (var channel = 0; channel < 3; channel++)
            pixels[i + channel] = table[channel * ofChannel + pixels[i + channel]];
    }
}
