using System.Runtime.InteropServices;
using DeitGen.Errors;
using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>Mirroring and cutting of a canvas: pixels move, none changes.</summary>
public static class Geometry
{
    /// <summary>Exchanges left and right, or leaves the image as it is.</summary>
    /// <param name="canvas">The image.</param>
    /// <param name="probability">That it is mirrored.</param>
    /// <param name="draws">This sample's draws for mirroring.</param>
    public static void Mirror(Canvas canvas, double probability, Draws draws)
    {
        if (probability > 0 && draws.NextDouble() < probability)
            Mirror(canvas);
    }

    /// <summary>Exchanges left and right.</summary>
    internal static void Mirror(Canvas canvas)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(canvas.Pixels);
        for (var start = 0; start < pixels.Length; start += canvas.Width)
            pixels.Slice(start, canvas.Width).Reverse();
    }

    /// <summary>A square of the image with a border of black around it; every place of the square is as likely.</summary>
    /// <param name="canvas">The image; takes the size [<paramref name="size"/>, <paramref name="size"/>].</param>
    /// <param name="size">Side of the square.</param>
    /// <param name="padding">Columns and rows of the border, on each side.</param>
    /// <param name="draws">This sample's draws for the crop.</param>
    /// <exception cref="UserErrorException">The image with its border is smaller than the square.</exception>
    public static void PaddedCrop(Canvas canvas, int size, int padding, Draws draws)
    {
        var rows = canvas.Height + 2 * padding - size;
        var columns = canvas.Width + 2 * padding - size;
        if (rows < 0 || columns < 0)
            throw new UserErrorException(
                $"an image of {canvas.Width} × {canvas.Height} pixels is smaller than the network's {size} × {size}: use images of that size, or crop with resizing"
            );
        var top = draws.NextInt(rows + 1) - padding;
        Cut(canvas, new(top, draws.NextInt(columns + 1) - padding, size, size));
    }

    /// <summary>Keeps a box of the image; what of it lies outside is black.</summary>
    internal static void Cut(Canvas canvas, CropBox box)
    {
        if (box == new CropBox(0, 0, canvas.Height, canvas.Width))
            return;
        var (width, height) = (canvas.Width, canvas.Height);
        canvas.Reserve(box.Width, box.Height);
        var source = MemoryMarshal.Cast<byte, uint>(canvas.Pixels);
        canvas.Swap();
        canvas.Resize(box.Width, box.Height);
        var target = MemoryMarshal.Cast<byte, uint>(canvas.Pixels);
        for (var y = 0; y < box.Height; y++)
        {
            var row = target.Slice(y * box.Width, box.Width);
            var from = box.Top + y;
            if (from >= 0 && from < height)
                RowWindow.Copy<uint>(source.Slice(from * width, width), box.Left, row);
            else
                row.Clear();
        }
    }
}
