namespace DeitGen.Generators.Tests.Harness;

/// <summary>A file of the user's project.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private const string Head = "using DeitGen;\n\nnamespace Demo;\n\n";

    /// <summary>Classes of namespace Demo.</summary>
    public static SourceFile Demo(string classes) => new("Demo.cs", Head + classes + "\n");
}
