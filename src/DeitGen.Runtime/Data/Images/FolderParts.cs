using DeitGen.Errors;

namespace DeitGen.Data.Images;

/// <summary>
/// Finds the parts of a folder of class folders: <c>train</c> beside <c>val</c> or <c>test</c>; where neither of these two is there, a
/// tenth of the images is held out, by a hash of their paths.
/// </summary>
internal static class FolderParts
{
    /// <summary>One image in so many is held out where a folder has no test images of its own.</summary>
    private const int HeldOut = 10;

    /// <summary>Looks into a folder.</summary>
    /// <exception cref="UserErrorException">It is laid out otherwise.</exception>
    public static ImageParts Find(string directory)
    {
        var train = Below(directory, "train");
        var test = Below(directory, "val") ?? Below(directory, "test");
        if (test is null)
            return Split(ImageFolder.Scan(train ?? directory));
        var classes = ImageFolder.Classes(train ?? test);
        return new(() => Train(directory, train), () => Test(test, classes), classes);
    }

    private static string? Below(string directory, string name) =>
        Path.Combine(directory, name) is var path && Directory.Exists(path) ? path : null;

    private static ImageFiles Train(string directory, string? train) =>
        new(
            ImageFolder.Scan(
                train
                    ?? throw new UserErrorException(
                        $"'{directory}' has test images and no folder 'train'; put the training images there"
                    )
            )
        );

    /// <summary>Test images have the labels of the training images' class folders.</summary>
    private static ImageFiles Test(string test, IReadOnlyList<string> classes)
    {
        var folder = ImageFolder.Scan(test);
        var order = classes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        var labels = folder.ClassNames.Select(name =>
            order.TryGetValue(name, out var label)
                ? label
                : throw new UserErrorException(
                    $"class folder '{Path.Combine(test, name)}' has no counterpart among the training images; remove it or name it as there"
                )
        );
        return new(folder) { Labels = [.. labels] };
    }

    private static ImageParts Split(ImageFolder folder)
    {
        var parts = Enumerable
            .Range(0, folder.Count)
            .ToLookup(i => PathHash.Of(folder, i) % HeldOut == 0);
        var (train, test) = (parts[false].ToArray(), parts[true].ToArray());
        if (train.Length == 0 || test.Length == 0)
            throw new UserErrorException(
                $"'{folder.Root}' holds too few images ({folder.Count:N0}) to hold out some for the test; add a folder 'val' beside 'train'"
            );
        return new(
            () => new ImageFiles(folder) { Images = train },
            () => new ImageFiles(folder) { Images = test },
            folder.ClassNames
        )
        {
            Notes =
            [
                $"no folder 'val' or 'test': {test.Length:N0} of {folder.Count:N0} images are held out to test on, by a hash of their paths",
            ],
        };
    }
}
