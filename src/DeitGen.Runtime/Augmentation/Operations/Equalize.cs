namespace DeitGen.Augmentation.Operations;

/// <summary>Spreads every channel's values so that all are about equally frequent (Pillow ImageOps.equalize).</summary>
public readonly record struct Equalize : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        Span<int> counts = stackalloc int[Histograms.Length];
        Histograms.Count(canvas.Pixels, counts);
        Span<byte> table = stackalloc byte[ByteTable.Length];
        for (var channel = 0; channel < 3; channel++)
            Spread(counts.Slice(channel * 256, 256), table.Slice(channel * 256, 256));
        ByteTable.Apply(canvas, table);
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        Span<byte> table = stackalloc byte[ByteTable.Length];
        Span<int> counts = stackalloc int[256];
        for (var channel = 0; channel < 3; channel++)
        {
            counts.Clear();
            for (var i = channel; i < canvas.Pixels.Length; i += Canvas.PixelSize)
                counts[canvas.Pixels[i]]++;
            Spread(counts, table.Slice(channel * 256, 256));
        }
        ByteTable.ApplyByDefinition(canvas, table);
    }

    /// <summary>
    /// In whole numbers: step = (pixels − pixels of the last value that occurs) / 255; a value becomes (step/2 + pixels below it) / step.
    /// Nothing changes where one value only occurs or step is 0.
    /// </summary>
    internal static void Spread(ReadOnlySpan<int> counts, Span<byte> table)
    {
        var last = counts.LastIndexOfAnyExcept(0);
        var below = 0;
        foreach (var count in counts[..last])
            below += count;
        var step = below / 255;
        var sum = step / 2;
        for (var value = 0; value < 256; value++)
        {
            table[value] = step == 0 ? (byte)value : (byte)Math.Min(sum / step, 255);
            sum += counts[value];
        }
    }
}
