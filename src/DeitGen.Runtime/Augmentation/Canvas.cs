namespace DeitGen.Augmentation;

/// <summary>
/// The image that a worker is working on: [H, W] pixels of four bytes (red, green, blue and one without meaning), row by row without
/// gaps. A worker has one and uses it for sample after sample; its rooms only grow.
/// </summary>
public sealed class Canvas
{
    private byte[] pixels = [];
    private byte[] spare = [];

    /// <summary>Bytes of a pixel.</summary>
    public const int PixelSize = 4;

    /// <summary>Columns.</summary>
    public int Width { get; private set; }

    /// <summary>Rows.</summary>
    public int Height { get; private set; }

    /// <summary>What geometric operations put where they uncover.</summary>
    public Fill Fill { get; set; } = new(124, 116, 104);

    /// <summary>The pixels: Height · Width · 4 bytes.</summary>
    public Span<byte> Pixels => pixels.AsSpan(0, Width * Height * PixelSize);

    /// <summary>Room of the same size for an operation that cannot work in place; <see cref="Swap"/> makes it the image.</summary>
    public Span<byte> Spare => spare.AsSpan(0, Width * Height * PixelSize);

    /// <summary>Makes room for images up to a size: the image stays, and until they need more, none that follows allocates.</summary>
    /// <param name="width">Columns; at least 1.</param>
    /// <param name="height">Rows; at least 1.</param>
    public void Reserve(int width, int height)
    {
        var bytes = checked(width * height * PixelSize);
        if (pixels.Length >= bytes)
            return;
        Array.Resize(ref pixels, bytes);
        Array.Resize(ref spare, bytes);
    }

    /// <summary>Takes a size; what the pixels are then is not defined.</summary>
    /// <param name="width">Columns; at least 1.</param>
    /// <param name="height">Rows; at least 1.</param>
    public void Resize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        (Width, Height) = (width, height);
        var bytes = checked(width * height * PixelSize);
        if (pixels.Length < bytes)
            (pixels, spare) = (new byte[bytes], new byte[bytes]);
    }

    /// <summary>Makes the spare room the image, and the image spare.</summary>
    public void Swap() => (pixels, spare) = (spare, pixels);
}
