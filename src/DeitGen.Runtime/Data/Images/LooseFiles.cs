using System.Text;
using DeitGen.Augmentation;
using DeitGen.Data.Decoding;

namespace DeitGen.Data.Images;

/// <summary>Image files named one by one, of no known class.</summary>
internal sealed class LooseFiles(IReadOnlyList<string> paths) : IImageSet
{
    private readonly byte[][] encoded = [.. paths.Select(p => Encoding.UTF8.GetBytes(p + "\0"))];

    public int Count => paths.Count;

    public int Label(int index) => 0;

    public string Name(int index) => paths[index];

    public IImageReader NewReader() => new Reader(encoded);

    private sealed class Reader(byte[][] encoded) : IImageReader
    {
        private readonly DecodedImage image = new();

        public ISourceImage Open(int index, int uses)
        {
            image.Open(encoded[index], shared: uses > 1);
            return image;
        }

        public void Dispose() => image.Dispose();
    }
}
