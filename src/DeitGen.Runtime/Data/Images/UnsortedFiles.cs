namespace DeitGen.Data.Images;

/// <summary>The image files of a folder without class folders, in ordinal order; each is a class of its own, named as the file is.</summary>
internal sealed class UnsortedFiles : IImageSet
{
    private readonly string[] paths;
    private readonly LooseFiles files;

    private UnsortedFiles(string[] paths) => (this.paths, files) = (paths, new(paths));

    /// <summary>A name for each image.</summary>
    public IReadOnlyList<string> ClassNames =>
        [.. paths.Select(path => Path.GetFileNameWithoutExtension(path))];

    public int Count => paths.Length;

    /// <summary>Looks into a folder.</summary>
    /// <returns>Null where it has folders in it, or no image files.</returns>
    public static UnsortedFiles? In(string directory)
    {
        if (Directory.EnumerateDirectories(directory).Any())
            return null;
        var names = Directory
            .GetFiles(directory)
            .Where(path => ImageEndings.Match(path) && Path.GetFileName(path)[0] != '.')
            .Order(StringComparer.Ordinal)
            .ToArray();
        return names.Length > 0 ? new(names) : null;
    }

    /// <summary>The first so many of them.</summary>
    public UnsortedFiles Take(int most) => new([.. paths.Take(most)]);

    public int Label(int index) => index;

    public string Name(int index) => paths[index];

    public IImageReader NewReader() => files.NewReader();
}
