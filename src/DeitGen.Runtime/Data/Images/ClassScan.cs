using System.IO.Enumeration;
using System.Text;

namespace DeitGen.Data.Images;

/// <summary>Lists the images of one class folder, those in folders below it included, in ordinal order of their paths.</summary>
internal sealed class ClassScan
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    private byte[] text = new byte[1 << 12];
    private int length;
    private readonly List<ScannedName> found = [];

    /// <summary>Reads a folder.</summary>
    /// <returns>Paths relative to it.</returns>
    public static ImageNames Of(string folder)
    {
        var scan = new ClassScan();
        foreach (
            var _ in new FileSystemEnumerable<bool>(folder, scan.Add, Everything)
            {
                ShouldIncludePredicate = IsImage,
            }
        ) { }
        return scan.Sorted();
    }

    /// <summary>Names that begin with a dot are what other systems leave behind, whatever they end with.</summary>
    private static bool IsImage(ref FileSystemEntry entry) =>
        ImageEndings.Match(entry.FileName) && entry.FileName[0] != '.' && !entry.IsDirectory;

    private bool Add(ref FileSystemEntry entry)
    {
        var start = length;
        var root = entry.RootDirectory.Length; // of the whole path, however the folder was named
        if (entry.Directory.Length > root)
        {
            Append(entry.Directory[(root + 1)..]);
            Append("/");
        }
        Append(entry.FileName);
        found.Add(new(text, start, length - start));
        return true;
    }

    private void Append(ReadOnlySpan<char> part)
    {
        var most = length + Encoding.UTF8.GetMaxByteCount(part.Length);
        if (most > text.Length)
            Array.Resize(ref text, Math.Max(most, checked(2 * text.Length)));
        length += Encoding.UTF8.GetBytes(part, text.AsSpan(length));
    }

    private ImageNames Sorted()
    {
        var names = found.ToArray();
        names.AsSpan().Sort(new ScannedName.Order(text));
        var block = new byte[length];
        var ends = new int[names.Length];
        var end = 0;
        for (var i = 0; i < names.Length; i++)
        {
            text.AsSpan(names[i].Start, names[i].Length).CopyTo(block.AsSpan(end));
            ends[i] = end += names[i].Length;
        }
        return new(block, ends);
    }
}
