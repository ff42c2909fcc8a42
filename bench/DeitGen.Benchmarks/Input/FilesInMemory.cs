using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Data.Images;

namespace DeitGen.Benchmarks.Input;

/// <summary>Image files that were read before: the input is timed from their bytes on, on both sides.</summary>
/// <param name="files">Their bytes.</param>
/// <param name="accelerated">Whether libturbojpeg may be used.</param>
internal sealed class FilesInMemory(byte[][] files, bool accelerated) : IImageSet
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png"];
    private const int Most = 1_000;

    /// <summary>The first thousand images of a folder, as the peer's script reads them.</summary>
    public static byte[][] Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
                .Order(StringComparer.Ordinal)
                .Take(Most)
                .Select(File.ReadAllBytes),
        ];

    public int Count => files.Length;

    public int Label(int index) => 0;

    public string Name(int index) => $"file {index}";

    public IImageReader NewReader() => new Reader(files, accelerated);

    private sealed class Reader(byte[][] files, bool accelerated) : IImageReader
    {
        private readonly DecodedImage image = new(accelerated);

        public ISourceImage Open(int index, int uses)
        {
            image.Open(files[index], "file", shared: uses > 1);
            return image;
        }

        public void Dispose() => image.Dispose();
    }
}
