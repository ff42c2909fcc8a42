namespace DeitGen.Native;

/// <summary>Where a program's native libraries lie.</summary>
internal static class NativeFiles
{
    public const string TorchSharp = "libLibTorchSharp.so";
    public const string Torch = "libtorch.so";

    /// <summary>The one that TorchSharp 0.107 was built against; another version's functions differ.</summary>
    public const string TorchVersion = "2.10.0";

    private static readonly string Natives = Path.Combine("runtimes", "linux-x64", "native");

    /// <summary>
    /// In the order of the host's own search: beside the program, its runtime folder, what the host was told; last the packages
    /// themselves.
    /// </summary>
    public static IReadOnlyList<string> Directories()
    {
        var told = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        var beside = AppContext.BaseDirectory;
        return
        [
            beside,
            Path.Combine(beside, Natives),
            .. told.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            .. OfPackages(typeof(global::TorchSharp.torch).Assembly.Location),
        ];
    }

    /// <summary>
    /// A notebook takes every assembly from its package, ROOT/torchsharp/VERSION/lib/FRAMEWORK; the native libraries then lie in
    /// packages beside that one.
    /// </summary>
    /// <param name="assembly">Where TorchSharp's assembly was loaded from; empty in a single-file program.</param>
    public static IReadOnlyList<string> OfPackages(string assembly)
    {
        if (
            assembly.Length == 0
            || new FileInfo(assembly).Directory?.Parent
                is not { Name: "lib", Parent: { Parent: { Name: "torchsharp" } packages } version }
        )
            return [];
        var root = packages.Parent?.FullName ?? "";
        return
        [
            Path.Combine(version.FullName, Natives),
            Path.Combine(root, "libtorch-cpu-linux-x64", TorchVersion, Natives),
        ];
    }

    /// <summary>The first file of this name, or null.</summary>
    public static string? Find(IEnumerable<string> directories, string name) =>
        directories.Select(d => Path.Combine(d, name)).FirstOrDefault(File.Exists);
}
