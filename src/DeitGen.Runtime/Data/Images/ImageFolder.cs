using DeitGen.Errors;

namespace DeitGen.Data.Images;

/// <summary>A folder of class folders, as torchvision's ImageFolder reads it: classes and images in ordinal order of their names.</summary>
/// <param name="root">The folder.</param>
/// <param name="classNames">Names of the class folders.</param>
/// <param name="starts">[classes + 1]: where each class begins.</param>
/// <param name="names">Paths below the class folders, a class after the other.</param>
internal sealed class ImageFolder(string root, string[] classNames, int[] starts, ImageNames names)
{
    /// <summary>The folder.</summary>
    public string Root => root;

    /// <summary>Names of the classes.</summary>
    public IReadOnlyList<string> ClassNames => classNames;

    /// <summary>Images.</summary>
    public int Count => names.Count;

    /// <summary>Bytes held for names and places.</summary>
    public long Bytes => names.Bytes + (long)sizeof(int) * starts.Length;

    /// <summary>Lists a folder on all cores.</summary>
    /// <exception cref="UserErrorException">There are no class folders, one is empty, or one cannot be read.</exception>
    public static ImageFolder Scan(string root)
    {
        var classNames = Classes(root);
        var lists = List(root, classNames);
        if (Array.FindIndex(lists, list => list.Count == 0) is >= 0 and var empty)
            throw new UserErrorException(
                $"class folder '{Path.Combine(root, classNames[empty])}' holds no image ({ImageEndings.Text}); fill it or remove it"
            );
        var starts = new int[classNames.Length + 1];
        for (var i = 0; i < lists.Length; i++)
            starts[i + 1] = starts[i] + lists[i].Count;
        return new(root, classNames, starts, ImageNames.Join(lists));
    }

    /// <summary>The names of the class folders alone.</summary>
    /// <exception cref="UserErrorException">There are none.</exception>
    public static string[] Classes(string root)
    {
        var names = Directory.GetDirectories(root).Select(path => Path.GetFileName(path)!);
        var classes = names.Where(name => name[0] != '.').Order(StringComparer.Ordinal).ToArray();
        return classes.Length > 0
            ? classes
            : throw new UserErrorException(
                $"'{root}' holds no class folders; put the images of each class into a folder of its name"
            );
    }

    /// <summary>The class of an image.</summary>
    public int Class(int image)
    {
        var place = Array.BinarySearch(starts, image); // no class is empty, so none begins twice
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>An image's path below its class folder, as UTF-8.</summary>
    public ReadOnlySpan<byte> Name(int image) => names[image];

    /// <summary>An image's whole path.</summary>
    public string FullPath(int image) =>
        Path.Combine(root, classNames[Class(image)], names.Text(image));

    private static ImageNames[] List(string root, string[] classNames)
    {
        var lists = new ImageNames[classNames.Length];
        try
        {
            Parallel.For(
                0,
                lists.Length,
                i => lists[i] = ClassScan.Of(Path.Combine(root, classNames[i]))
            );
        }
        catch (AggregateException several)
            when (several.InnerException is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"'{root}' cannot be listed: {several.InnerException.Message}"
            );
        }
        return lists;
    }
}
