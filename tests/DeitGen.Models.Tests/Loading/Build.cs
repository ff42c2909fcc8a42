using System.Reflection;

namespace DeitGen.Models.Tests.Loading;

/// <summary>What the build left as notes in this assembly.</summary>
internal static class Build
{
    public static string RepositoryRoot => Note("RepositoryRoot");

    public static string PackageRoot => Note("PackageRoot");

    private static string Note(string key) =>
        typeof(Build)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == key)
            .Value!;
}
