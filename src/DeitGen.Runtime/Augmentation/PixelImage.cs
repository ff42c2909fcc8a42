using DeitGen.Augmentation.Resampling;

namespace DeitGen.Augmentation;

/// <summary>An image whose pixels are in memory. A worker fills the same one with image after image; its room only grows.</summary>
internal sealed class PixelImage : ISourceImage
{
    private readonly Resampler resampler;
    private byte[] pixels = [];

    /// <summary>An image with a resampler of its own.</summary>
    public PixelImage()
        : this(new()) { }

    /// <summary>An image that shares a worker's resampler.</summary>
    public PixelImage(Resampler resampler) => this.resampler = resampler;

    /// <inheritdoc/>
    public int Width { get; private set; }

    /// <inheritdoc/>
    public int Height { get; private set; }

    /// <summary>The pixels: Height · Width · 4 bytes, as in a <see cref="Canvas"/>.</summary>
    public Span<byte> Pixels => pixels.AsSpan(0, Width * Height * Canvas.PixelSize);

    /// <summary>Takes a size; what the pixels are then is not defined.</summary>
    public void Resize(int width, int height)
    {
        (Width, Height) = (width, height);
        var bytes = checked(width * height * Canvas.PixelSize);
        if (pixels.Length < bytes)
            pixels = GC.AllocateUninitializedArray<byte>(bytes, pinned: true);
    }

    /// <inheritdoc/>
    public void CopyTo(Canvas canvas)
    {
        canvas.Resize(Width, Height);
        Pixels.CopyTo(canvas.Pixels);
    }

    /// <inheritdoc/>
    public void ResizeTo(CropBox box, int width, int height, Interpolation filter, Canvas canvas)
    {
        resampler.Start((box.Width, box.Height), width, height, filter, canvas);
        for (var y = box.Top; y < box.Top + box.Height; y++)
        {
            var start = (y * Width + box.Left) * Canvas.PixelSize;
            resampler.Add(Pixels.Slice(start, box.Width * Canvas.PixelSize));
        }
    }
}
