using System.Runtime.InteropServices;

namespace DeitGen.Augmentation.Operations;

/// <summary>The rows, or the columns, of a canvas, for operations that work along them.</summary>
/// <param name="canvas">The image.</param>
/// <param name="down">Columns.</param>
internal readonly struct ImageLines(Canvas canvas, bool down)
{
    /// <summary>Pixels of a line.</summary>
    public int Length => down ? canvas.Height : canvas.Width;

    /// <summary>Lines of the image.</summary>
    public int Count => down ? canvas.Width : canvas.Height;

    /// <summary>Copies a line of the image, with copies of its end pixels before and after.</summary>
    /// <param name="line">From 0.</param>
    /// <param name="to">The line and two margins.</param>
    /// <param name="margin">Copies on each side.</param>
    public void Read(int line, Span<uint> to, int margin)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Pixels);
        var inner = to[margin..^margin];
        if (down)
            for (var (i, at) = (0, line); i < inner.Length; i++, at += canvas.Width)
                inner[i] = pixels[at];
        else
            pixels.Slice(line * canvas.Width, inner.Length).CopyTo(inner);
        Extend(to, margin);
    }

    /// <summary>Writes a line of the spare room.</summary>
    public void Write(int line, ReadOnlySpan<uint> from)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Spare);
        if (down)
            for (var (i, at) = (0, line); i < from.Length; i++, at += canvas.Width)
                pixels[at] = from[i];
        else
            from.CopyTo(pixels[(line * canvas.Width)..]);
    }

    /// <summary>Copies a line's end pixels into its margins.</summary>
    public static void Extend(Span<uint> line, int margin)
    {
        line[..margin].Fill(line[margin]);
        line[^margin..].Fill(line[^(margin + 1)]);
    }
}
