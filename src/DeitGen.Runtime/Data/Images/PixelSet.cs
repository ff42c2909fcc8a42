using System.Runtime.InteropServices;
using DeitGen.Augmentation;
using DeitGen.Data.Decoding;

namespace DeitGen.Data.Images;

/// <summary>Small images of one size, held in memory as planes of red, green and blue, an image after the other.</summary>
/// <param name="size">Height and width.</param>
/// <param name="labels">[N].</param>
/// <param name="planes">[N, 3, H, W].</param>
/// <param name="name">What an image is called.</param>
internal sealed class PixelSet(int size, int[] labels, byte[] planes, Func<int, string> name)
    : IImageSet
{
    private readonly int imageBytes = 3 * size * size;
    private readonly Dictionary<int, string> broken = [];

    /// <summary>Height and width.</summary>
    public int Size => size;

    public int Count => labels.Length;

    public int Label(int index) => labels[index];

    public string Name(int index) => name(index);

    public IImageReader NewReader() => new Reader(this);

    /// <summary>The planes of an image.</summary>
    public Span<byte> Planes(int index) => planes.AsSpan(index * imageBytes, imageBytes);

    /// <summary>Decodes all images of another set, on all cores; those that are broken, or of another size, stay broken.</summary>
    public static PixelSet Decode(IImageSet files, int size)
    {
        var labels = Enumerable.Range(0, files.Count).Select(files.Label).ToArray();
        var planes = new byte[checked(files.Count * 3 * size * size)];
        var set = new PixelSet(size, labels, planes, files.Name);
        Parallel.For(
            0,
            files.Count,
            () => (Reader: files.NewReader(), Canvas: new Canvas()),
            (image, _, own) =>
            {
                set.Fill(image, own.Reader, own.Canvas);
                return own;
            },
            own => own.Reader.Dispose()
        );
        return set;
    }

    private void Fill(int index, IImageReader reader, Canvas canvas)
    {
        try
        {
            var image = reader.Open(index, uses: 1);
            if (image.Width != size || image.Height != size)
                throw new BrokenImageException(
                    Name(index),
                    $"is {image.Width} x {image.Height}, not {size} x {size}"
                );
            image.CopyTo(canvas);
            Separate(canvas.Pixels, Planes(index));
        }
        catch (BrokenImageException problem)
        {
            lock (broken)
                broken[index] = problem.What;
        }
    }

    private sealed class Reader(PixelSet set) : IImageReader
    {
        private readonly PixelImage image = new();

        public ISourceImage Open(int index, int uses)
        {
            if (set.broken.Count > 0 && set.broken.TryGetValue(index, out var problem))
                throw new BrokenImageException(set.Name(index), problem);
            image.Resize(set.Size, set.Size);
            Interleave(set.Planes(index), image.Pixels);
            return image;
        }

        public void Dispose() { }
    }

    /// <summary>Three planes to pixels of four bytes.</summary>
    private static void Interleave(ReadOnlySpan<byte> planes, Span<byte> pixels)
    {
        var area = planes.Length / 3;
        var red = planes[..area];
        var green = planes[area..(2 * area)];
        var blue = planes[(2 * area)..];
        var packed = MemoryMarshal.Cast<byte, uint>(pixels);
        for (var i = 0; i < packed.Length; i++)
            packed[i] = red[i] | (uint)green[i] << 8 | (uint)blue[i] << 16 | 0xFF00_0000;
    }

    /// <summary>Pixels of four bytes to three planes.</summary>
    private static void Separate(ReadOnlySpan<byte> pixels, Span<byte> planes)
    {
        var area = planes.Length / 3;
        for (var i = 0; i < area; i++)
        for (var channel = 0; channel < 3; channel++)
            planes[channel * area + i] = pixels[i * Canvas.PixelSize + channel];
    }
}
