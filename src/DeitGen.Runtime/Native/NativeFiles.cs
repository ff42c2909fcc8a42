namespace DeitGen.Native;

/// <summary>Where a program's native libraries lie.</summary>
internal static class NativeFiles
{
    public const string TorchSharp = "libLibTorchSharp.so";
    public const string Torch = "libtorch.so";

    /// <summary>In the order of the host's own search: beside the program, its runtime folder, and what the host was told.</summary>
    public static IReadOnlyList<string> Directories()
    {
        var told = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        var beside = AppContext.BaseDirectory;
        return
        [
            beside,
            Path.Combine(beside, "runtimes", "linux-x64", "native"),
            .. told.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        ];
    }

    /// <summary>The first file of this name, or null.</summary>
    public static string? Find(IEnumerable<string> directories, string name) =>
        directories.Select(d => Path.Combine(d, name)).FirstOrDefault(File.Exists);
}
