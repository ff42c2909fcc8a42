using System.Reflection;
using System.Text.Json;
using DeitGen.Checkpoints;

namespace DeitGen.Golden;

/// <summary>
/// Numbers recorded from the reference: the directory that DEITGEN_GOLDEN names, else ../shared/golden beside the repository,
/// else the part of it that is committed with the tests.
/// </summary>
internal static class GoldenSet
{
    private static readonly string Repository = typeof(GoldenSet)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(note => note.Key == "RepositoryRoot")
        .Value!;

    /// <summary>Where the whole set is expected.</summary>
    public static string Home { get; } =
        Environment.GetEnvironmentVariable("DEITGEN_GOLDEN") is { Length: > 0 } given
            ? given
            : Path.GetFullPath(Path.Combine(Repository, "..", "shared", "golden"));

    /// <summary>Where numbers are read from.</summary>
    public static string Root { get; } =
        Directory.Exists(Home)
            ? Home
            : Path.Combine(Repository, "tests", "DeitGen.Models.Tests", "Golden", "data");

    public static bool Has(string file) => File.Exists(Path.Combine(Root, file));

    public static JsonElement Manifest(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, file)));
        return json.RootElement.Clone();
    }

    /// <summary>The items of a list in a manifest; none where there is no such manifest or list.</summary>
    public static JsonElement[] Items(string manifest, string list) =>
        Has(manifest) && Manifest(manifest).TryGetProperty(list, out var items)
            ? [.. items.EnumerateArray()]
            : [];

    public static SafetensorsFile Tensors(string file) =>
        SafetensorsFile.Open(Path.Combine(Root, file));

    /// <summary>Whether a file is there and holds a tensor: the committed part leaves some out.</summary>
    public static bool Holds(string file, string tensor)
    {
        if (!Has(file))
            return false;
        using var tensors = Tensors(file);
        return tensors.Contains(tensor);
    }
}
