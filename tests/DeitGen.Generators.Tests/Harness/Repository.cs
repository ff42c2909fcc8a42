using System.Reflection;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>The files beside which these tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string TestProject { get; } =
        Path.Combine(Root, "tests", "DeitGen.Generators.Tests");

    /// <summary>Hand-written C# files under a folder of the repository, in ordinal order of their paths.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder)
    {
        var root = Path.Combine(Root, folder);
        return
        [
            .. Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => (path, name: Path.GetRelativePath(root, path).Replace('\\', '/')))
                .Where(f => !f.name.Split('/').Any(part => part is "obj" or "bin"))
                .OrderBy(f => f.name, StringComparer.Ordinal)
                .Select(f => new SourceFile(f.name, File.ReadAllText(f.path))),
        ];
    }

    private static string Metadata(string key) =>
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == key)
            .Value!;
}
