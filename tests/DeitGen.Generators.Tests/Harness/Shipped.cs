using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>The shipped variants: the very files that the build compiles, read as text.</summary>
internal static class Shipped
{
    private static readonly Lazy<Emission> Run = new(() => Driver.Run(Project));

    public static CSharpCompilation Project =>
        Host.Executable(Repository.Sources("src/DeitGen.Models"));

    /// <summary>All that is emitted for them; made once.</summary>
    public static Emission Emission => Run.Value;
}
