extern alias runtime;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>Compiles user projects in memory against the platform of this process; nothing is fetched.</summary>
internal static class Host
{
    /// <summary>The oldest language that a consumer may have; documentation is checked, as it is in a build.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.CSharp12,
        DocumentationMode.Diagnose
    );

    private static readonly MetadataReference[] References = FindReferences();

    public static CSharpCompilation Library(params IEnumerable<SourceFile> files) =>
        Compile(OutputKind.DynamicallyLinkedLibrary, files);

    public static CSharpCompilation Executable(params IEnumerable<SourceFile> files) =>
        Compile(OutputKind.ConsoleApplication, files);

    /// <summary>The project after an edit of one file; all other syntax trees are the same objects.</summary>
    public static CSharpCompilation Edit(this CSharpCompilation project, SourceFile file)
    {
        var tree = project.SyntaxTrees.Single(t => t.FilePath == file.Path);
        return project.ReplaceSyntaxTree(tree, tree.WithChangedText(Content(file)));
    }

    public static CSharpCompilation Add(this CSharpCompilation project, SourceFile file) =>
        project.AddSyntaxTrees(Parse(file));

    private static CSharpCompilation Compile(OutputKind kind, IEnumerable<SourceFile> files) =>
        CSharpCompilation.Create(
            "Consumer",
            files.Select(Parse),
            References,
            new(kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
        );

    private static SyntaxTree Parse(SourceFile file) =>
        CSharpSyntaxTree.ParseText(Content(file), ParseOptions, file.Path);

    private static SourceText Content(SourceFile file) =>
        SourceText.From(file.Text, System.Text.Encoding.UTF8);

    private static MetadataReference[] FindReferences()
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var runtimeAssembly = typeof(runtime::DeitGen.VisionTransformerAttribute).Assembly;
        var torchSharp = Assembly.Load("TorchSharp");
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(p => Path.GetDirectoryName(p) == platform)
                .Append(runtimeAssembly.Location)
                .Append(torchSharp.Location)
                .Select(p => MetadataReference.CreateFromFile(p)),
        ];
    }
}
