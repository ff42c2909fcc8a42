using System.Runtime.InteropServices;
using DeitGen.Augmentation;
using DeitGen.Training;

namespace DeitGen.Previews;

/// <summary>A picture in memory: [H, W] pixels of four bytes as in a <see cref="Canvas"/>.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Pixels">Height · Width pixels, red in the lowest byte.</param>
internal sealed record Picture(int Width, int Height, uint[] Pixels)
{
    private const uint Opaque = 0xFF00_0000;

    /// <summary>What a canvas shows.</summary>
    public static Picture Of(Canvas canvas)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Pixels).ToArray();
        foreach (ref var pixel in pixels.AsSpan())
            pixel |= Opaque;
        return new(canvas.Width, canvas.Height, pixels);
    }

    /// <summary>What a network is shown, normalisation undone; values outside of [0, 1] are clipped.</summary>
    /// <param name="numbers">[C, H, W], normalised.</param>
    /// <param name="variant">Whose size, channels and constants.</param>
    public static Picture Of(ReadOnlySpan<float> numbers, Variant variant)
    {
        var size = variant.ImageSize;
        var pixels = new uint[size * size];
        for (var color = 0; color < 3; color++)
        {
            var channel = variant.Channels == 3 ? color : 0; // grey is all three
            var plane = numbers.Slice(channel * pixels.Length, pixels.Length);
            var mean = variant.Data.Mean[channel % variant.Data.Mean.Count];
            var deviation = variant.Data.StdDev[channel % variant.Data.StdDev.Count];
            for (var i = 0; i < pixels.Length; i++)
            {
                var value = Math.Clamp(plane[i] * deviation + mean, 0, 1);
                pixels[i] |= (uint)Math.Round(255 * value) << 8 * color | Opaque;
            }
        }
        return new(size, size, pixels);
    }

    /// <summary>Puts the picture onto a canvas.</summary>
    public void CopyTo(Canvas canvas)
    {
        canvas.Resize(Width, Height);
        Pixels.CopyTo(MemoryMarshal.Cast<byte, uint>(canvas.Pixels));
    }

    /// <summary>The picture as large as a square allows: small ones by whole factors, so that each pixel is seen, large ones reduced.</summary>
    /// <param name="side">Height and width of the square.</param>
    public Picture Within(int side)
    {
        var larger = Math.Max(Width, Height);
        return larger > side ? Reduced(side) : Enlarged(side / larger);
    }

    private Picture Enlarged(int factor)
    {
        if (factor == 1)
            return this;
        var (width, height) = (Width * factor, Height * factor);
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = Pixels[i / width / factor * Width + i % width / factor];
        return new(width, height, pixels);
    }

    private Picture Reduced(int side)
    {
        var larger = Math.Max(Width, Height);
        var image = new PixelImage();
        image.Resize(Width, Height);
        MemoryMarshal.AsBytes<uint>(Pixels).CopyTo(image.Pixels);
        var canvas = new Canvas();
        image.ResizeTo(
            new(0, 0, Height, Width),
            Math.Max(1, Width * side / larger),
            Math.Max(1, Height * side / larger),
            Interpolation.Bicubic,
            canvas
        );
        return Of(canvas);
    }
}
