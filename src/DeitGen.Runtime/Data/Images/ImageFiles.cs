using System.Text;
using DeitGen.Augmentation;
using DeitGen.Data.Decoding;

namespace DeitGen.Data.Images;

/// <summary>The image files of a folder of class folders, or some of them.</summary>
internal sealed class ImageFiles(ImageFolder folder) : IImageSet
{
    /// <summary>Which images of the folder; null for all.</summary>
    public int[]? Images { get; init; }

    /// <summary>The label of each class folder; null where they are the labels in their order.</summary>
    public int[]? Labels { get; init; }

    public int Count => Images?.Length ?? folder.Count;

    public int Label(int index)
    {
        var place = folder.Class(Image(index));
        return Labels is null ? place : Labels[place];
    }

    public string Name(int index) => folder.FullPath(Image(index));

    public IImageReader NewReader() => new Reader(this, folder);

    private int Image(int index) => Images is null ? index : Images[index];

    private sealed class Reader(ImageFiles files, ImageFolder folder) : IImageReader
    {
        private readonly byte[][] folders =
        [
            .. folder.ClassNames.Select(name =>
                Encoding.UTF8.GetBytes(Path.Combine(folder.Root, name) + "/")
            ),
        ];
        private readonly DecodedImage image = new();
        private byte[] path = new byte[256];

        public ISourceImage Open(int index, int uses)
        {
            var place = files.Image(index);
            var path = PathOf(folders[folder.Class(place)], folder.Name(place));
            image.Open(path, shared: uses > 1);
            return image;
        }

        public void Dispose() => image.Dispose();

        private ReadOnlySpan<byte> PathOf(byte[] start, ReadOnlySpan<byte> name)
        {
            var length = start.Length + name.Length;
            if (path.Length <= length)
                path = new byte[2 * length];
            start.CopyTo(path, 0);
            name.CopyTo(path.AsSpan(start.Length));
            path[length] = 0;
            return path.AsSpan(0, length + 1);
        }
    }
}
