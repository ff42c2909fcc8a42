using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Errors;

namespace DeitGen.Data.Images;

/// <summary>Reads every image of a folder to its last pixel, on all cores.</summary>
internal static class DataVerification
{
    private static readonly string[] PartNames = ["train", "val", "test"];

    /// <summary>The parts of a folder, whatever data set it holds: CIFAR's binary files, or class folders.</summary>
    /// <exception cref="UserErrorException">It holds neither, or its files or folders are not as they should be.</exception>
    public static IEnumerable<(string Name, IImageSet Images)> Parts(string directory)
    {
        if (!Directory.Exists(directory))
            throw new UserErrorException(
                $"data directory '{directory}' does not exist; give the folder that holds the data set"
            );
        foreach (var files in new[] { CifarFiles.Ten, CifarFiles.Hundred })
            if (files.AreIn(directory))
                return [("train", files.Train(directory)), ("test", files.Test(directory))];
        var found = PartNames
            .Select(name => (Name: name, Path: Path.Combine(directory, name)))
            .Where(part => Directory.Exists(part.Path))
            .ToArray();
        if (found.Length == 0)
            return [("images", new ImageFiles(ImageFolder.Scan(directory)))];
        return found.Select(part =>
            (part.Name, (IImageSet)new ImageFiles(ImageFolder.Scan(part.Path)))
        );
    }

    /// <summary>Reads all images of a part.</summary>
    /// <returns>Those that are broken, in the part's order.</returns>
    public static IReadOnlyList<BrokenFile> Broken(IImageSet images)
    {
        var broken = new SortedDictionary<int, string>();
        Parallel.For(
            0,
            images.Count,
            () => (Reader: images.NewReader(), Canvas: new Canvas()),
            (image, _, own) =>
            {
                if (Problem(own.Reader, image, own.Canvas) is { } problem)
                    lock (broken)
                        broken.Add(image, problem);
                return own;
            },
            own => own.Reader.Dispose()
        );
        return [.. broken.Select(entry => new BrokenFile(images.Name(entry.Key), entry.Value))];
    }

    private static string? Problem(IImageReader reader, int image, Canvas canvas)
    {
        try
        {
            reader.Open(image, uses: 1).CopyTo(canvas);
            return null;
        }
        catch (BrokenImageException problem)
        {
            return problem.What;
        }
    }
}
