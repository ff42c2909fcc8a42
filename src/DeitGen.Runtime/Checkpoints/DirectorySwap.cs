namespace DeitGen.Checkpoints;

/// <summary>
/// Replaces a directory so that a crash leaves the old one or the new one whole. The new one is filled under another name beside it
/// (PATH.new) and flushed; then the old one steps aside (PATH.old), the new one takes its name, and the old one is deleted.
/// </summary>
internal static class DirectorySwap
{
    /// <summary>Fills a new directory and lets it take the place of <paramref name="path"/>.</summary>
    public static void Replace(string path, Action<string> fill)
    {
        Recover(path);
        Directory.CreateDirectory(New(path));
        fill(New(path));
        if (Directory.Exists(path))
            Directory.Move(path, Old(path));
        Finish(path);
    }

    /// <summary>Brings a directory that a crash left in between to one of its two states.</summary>
    public static void Recover(string path)
    {
        // An old directory without a current one: the new one was complete before the old one stepped aside.
        if (Directory.Exists(Old(path)) && !Directory.Exists(path))
            Finish(path);
        Delete(Old(path));
        Delete(New(path));
    }

    private static void Finish(string path)
    {
        Directory.Move(New(path), path);
        Delete(Old(path));
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private static string New(string path) => path + ".new";

    private static string Old(string path) => path + ".old";
}
