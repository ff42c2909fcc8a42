using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Stretches every channel's values to 0..255 (Pillow ImageOps.autocontrast without cut-off).</summary>
public readonly record struct AutoContrast : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        var extremes = new Extremes();
        Sweeps.Run(canvas.Pixels, ref extremes);
        Span<byte> table = stackalloc byte[ByteTable.Length];
        for (var channel = 0; channel < 3; channel++)
            Stretch(extremes.Low(channel), extremes.High(channel), table.Slice(channel * 256, 256));
        ByteTable.Apply(canvas, table);
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        Span<byte> table = stackalloc byte[ByteTable.Length];
        for (var channel = 0; channel < 3; channel++)
        {
            var (low, high) = (255, 0);
            for (var i = channel; i < canvas.Pixels.Length; i += Canvas.PixelSize)
                (low, high) = (Math.Min(low, canvas.Pixels[i]), Math.Max(high, canvas.Pixels[i]));
            Stretch(low, high, table.Slice(channel * 256, 256));
        }
        ByteTable.ApplyByDefinition(canvas, table);
    }

    /// <summary>v·s − low·s with s = 255/(high − low), in double, towards zero; a channel of one value stays.</summary>
    private static void Stretch(int low, int high, Span<byte> table)
    {
        var scale = high > low ? 255.0 / (high - low) : 1;
        var offset = high > low ? -low * scale : 0;
        for (var value = 0; value < 256; value++)
            table[value] = (byte)Math.Clamp((int)(value * scale + offset), 0, 255);
    }
}
