extern alias compiler;

using System.Collections.Concurrent;
using System.Runtime.Loader;
using compiler::DeitGen.Generators;
using compiler::DeitGen.Generators.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>
/// From attributes to a live type, all in memory: the generator under test runs on a class with these attributes, what it wrote is
/// compiled and loaded. A spec is compiled once in a test run.
/// </summary>
internal static class SpecCompiler
{
    private const string ClassName = "Network";

    private static readonly ConcurrentDictionary<
        (string, string, bool, EmittedNames?),
        Lazy<CompiledSpec>
    > Compiled = new();

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetExtension(file) == ".dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Compiles a spec as the user's build would.</summary>
    /// <param name="attributes">What stands before the class.</param>
    /// <param name="without">Passes to leave out, by name.</param>
    /// <param name="hasProbes">Whether the module shows its inner values.</param>
    /// <param name="names">What names of the emitted code mean instead of their own; null: nothing else.</param>
    public static CompiledSpec Compile(
        string attributes,
        string[]? without = null,
        bool hasProbes = false,
        EmittedNames? names = null
    )
    {
        string[] disabled = without ?? [];
        var key = (attributes, string.Join(",", disabled), hasProbes, names);
        var options = new CompileOptions(new(disabled), hasProbes);
        return Compiled.GetOrAdd(key, _ => new(() => Run(attributes, options, names))).Value;
    }

    /// <summary>The names of all passes, in order.</summary>
    public static string[] Passes =>
        [.. compiler::DeitGen.Generators.Passes.PassPipeline.All.Select(pass => pass.Name)];

    private static CompiledSpec Run(string attributes, CompileOptions options, EmittedNames? names)
    {
        var source = $"using DeitGen;\n{attributes}\npublic sealed partial class {ClassName};\n";
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"Compiled{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source, parse)],
            References,
            new(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        CSharpGeneratorDriver
            .Create([new DeitGenGenerator(options).AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var reported);
        return Load(attributes, names?.In(whole) ?? whole, reported);
    }

    private static CompiledSpec Load(
        string attributes,
        Microsoft.CodeAnalysis.Compilation whole,
        IEnumerable<Diagnostic> reported
    )
    {
        using var image = new MemoryStream();
        var result = whole.Emit(image);
        var faults = reported
            .Concat(result.Diagnostics)
            .Where(d => d.Severity > DiagnosticSeverity.Info);
        if (faults.Any())
            throw new InvalidOperationException(
                $"this spec does not compile:\n{attributes}\n{string.Join("\n", faults)}"
            );
        image.Position = 0;
        var assembly = new AssemblyLoadContext(whole.AssemblyName).LoadFromStream(image);
        var emitted = whole.SyntaxTrees.Skip(1).Select(tree => tree.ToString());
        return new(assembly.GetType(ClassName, throwOnError: true)!, string.Concat(emitted));
    }
}
