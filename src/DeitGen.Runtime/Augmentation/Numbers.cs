using System.Numerics;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Operations;

namespace DeitGen.Augmentation;

/// <summary>From pixels to what a network reads.</summary>
public static class Numbers
{
    private const float Step = 1f / 255;

    /// <summary>
    /// Writes (pixel / 255 - mean) · scale, a channel after the other: red, green and blue, or the grey that Pillow makes of them.
    /// </summary>
    /// <param name="canvas">The image, [H, W].</param>
    /// <param name="mean">Per channel, of values in [0, 1].</param>
    /// <param name="scale">Per channel: the inverse of the standard deviation of values in [0, 1].</param>
    /// <param name="numbers">Receives [C, H, W] with C = 3 or 1.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other.</exception>
    public static void Normalize(
        Canvas canvas,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> scale,
        Span<float> numbers
    )
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Pixels);
        if (mean.Length is not (1 or 3) || scale.Length != mean.Length)
            throw new ArgumentException("means and scales are for 1 or 3 channels", nameof(mean));
        if (numbers.Length != mean.Length * pixels.Length)
            throw new ArgumentException(
                $"{numbers.Length} numbers for {mean.Length} channels of {canvas.Height} × {canvas.Width}",
                nameof(numbers)
            );
        for (var channel = 0; channel < mean.Length; channel++)
        {
            var plane = numbers.Slice(channel * pixels.Length, pixels.Length);
            if (mean.Length == 3)
                Plane(pixels, 8 * channel, mean[channel], scale[channel], plane);
            else
                Grey(canvas.Pixels, mean[0], scale[0], plane);
        }
    }

    /// <summary>One of the three colours. The same three operations in every lane: the width of the vectors changes no number.</summary>
    private static void Plane(
        ReadOnlySpan<uint> pixels,
        int shift,
        float mean,
        float scale,
        Span<float> plane
    )
    {
        var done = 0;
        for (; done <= pixels.Length - Vector<uint>.Count; done += Vector<uint>.Count)
        {
            var level = new Vector<uint>(pixels[done..]) >>> shift & new Vector<uint>(0xFF);
            var value = Vector.ConvertToSingle(Vector.AsVectorInt32(level)) * Step;
            ((value - new Vector<float>(mean)) * scale).CopyTo(plane[done..]);
        }
        for (; done < pixels.Length; done++)
            plane[done] = (((byte)(pixels[done] >> shift)) * Step - mean) * scale;
    }

    /// <summary>Pillow's grey, whose shares add up to one: grey pixels stay as they are.</summary>
    private static void Grey(ReadOnlySpan<byte> pixels, float mean, float scale, Span<float> plane)
    {
        for (var i = 0; i < plane.Length; i++)
            plane[i] = (Luma.Of(pixels[(i * Canvas.PixelSize)..]) * Step - mean) * scale;
    }
}
