using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Data.Images;

namespace DeitGen.Support;

/// <summary>Images of one pixel value each, as large as asked; some are broken if asked. Counts how often one is opened.</summary>
internal sealed class MemoryImages(int count, int size = 4, params int[] broken) : IImageSet
{
    private int opened;

    /// <summary>How often an image was opened.</summary>
    public int Opened => Volatile.Read(ref opened);

    public int Count => count;

    public int Label(int index) => index % 10;

    public string Name(int index) => $"image {index}";

    public IImageReader NewReader() => new Reader(this);

    /// <summary>The value of an image's pixels.</summary>
    public static byte Value(int index) => (byte)(index % 251);

    private sealed class Reader(MemoryImages images) : IImageReader
    {
        private readonly PixelImage image = new();

        public ISourceImage Open(int index, int uses)
        {
            Interlocked.Increment(ref images.opened);
            if (images.Broken.Contains(index))
                throw new BrokenImageException(images.Name(index), "is torn");
            image.Resize(images.Size, images.Size);
            image.Pixels.Fill(Value(index));
            return image;
        }

        public void Dispose() { }
    }

    private int[] Broken => broken;

    private int Size => size;
}
