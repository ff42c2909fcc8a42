using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Blurs the image (Pillow ImageFilter.GaussianBlur): three box blurs along the rows, then three along the columns.</summary>
/// <param name="Radius">The Gaussian's standard deviation in pixels; from 0.</param>
public readonly record struct GaussianBlur(double Radius) : IDefinedOperation
{
    /// <summary>Box blurs along a line.</summary>
    internal const int Passes = 3;

    private BoxBlur Box => BoxBlur.OfGaussian((float)Radius, Passes);

    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        Along(canvas, down: false);
        Along(canvas, down: true);
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        for (var pass = 0; pass < 2 * Passes; pass++)
        {
            var down = pass >= Passes;
            for (var y = 0; y < canvas.Height; y++)
            for (var x = 0; x < canvas.Width; x++)
            for (var channel = 0; channel < 3; channel++)
                canvas.Spare[(y * canvas.Width + x) * Canvas.PixelSize + channel] = Blurred(
                    canvas.Pixels[channel..],
                    down ? (x * Canvas.PixelSize, y) : (y * canvas.Width * Canvas.PixelSize, x),
                    down
                        ? (canvas.Width * Canvas.PixelSize, canvas.Height)
                        : (Canvas.PixelSize, canvas.Width)
                );
            canvas.Swap();
        }
    }

    /// <summary>One value of one pass.</summary>
    /// <param name="values">The image from the channel's first value on.</param>
    /// <param name="at">Where the line starts, and the place in it.</param>
    /// <param name="line">From one of its values to the next, and how many it has.</param>
    private byte Blurred(
        ReadOnlySpan<byte> values,
        (int Start, int Place) at,
        (int Stride, int Length) line
    )
    {
        var box = Box;
        var sum = BoxBlur.Half;
        for (var offset = -box.Margin; offset <= box.Margin; offset++)
        {
            var place = Math.Clamp(at.Place + offset, 0, line.Length - 1);
            var weight = Math.Abs(offset) > box.Radius ? box.Part : box.Full;
            sum += values[at.Start + place * line.Stride] * weight;
        }
        return (byte)(sum >> BoxBlur.Shift);
    }

    private void Along(Canvas canvas, bool down)
    {
        var lines = new ImageLines(canvas, down);
        Sweeps.Run(new BlurKernel(lines, Box), lines.Length);
        canvas.Swap();
    }
}
