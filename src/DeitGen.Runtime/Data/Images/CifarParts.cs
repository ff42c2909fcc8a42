namespace DeitGen.Data.Images;

/// <summary>Finds CIFAR in its official binary layout or as class folders. Its images are small: all are decoded once and kept.</summary>
internal static class CifarParts
{
    private const int Size = 32;

    /// <summary>CIFAR-10.</summary>
    public static ImageParts Ten(string directory) =>
        Find(CifarFiles.Ten, directory, "cifar-10-batches-bin");

    /// <summary>CIFAR-100.</summary>
    public static ImageParts Hundred(string directory) =>
        Find(CifarFiles.Hundred, directory, "cifar-100-binary");

    /// <summary>Looks into the folder, and into the one that the official archive unpacks to.</summary>
    private static ImageParts Find(CifarFiles files, string directory, string unpacked)
    {
        foreach (var folder in new[] { directory, Path.Combine(directory, unpacked) })
            if (files.AreIn(folder))
                return new(
                    () => files.Train(folder),
                    () => files.Test(folder),
                    files.ClassNames(folder)
                );
        var parts = FolderParts.Find(directory);
        return parts with
        {
            Train = () => PixelSet.Decode(parts.Train(), Size),
            Test = () => PixelSet.Decode(parts.Test(), Size),
        };
    }
}
