using System.Text;
using DeitGen.Generators.Emit;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeitGen.Generators;

/// <summary>The pipeline: classes with a root attribute → what they say → what is wrong with it → their files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DeitGenGenerator : IIncrementalGenerator
{
    private readonly CompileOptions options;

    /// <summary>As the compiler host makes it.</summary>
    public DeitGenGenerator()
        : this(CompileOptions.Default) { }

    internal DeitGenGenerator(CompileOptions options) => this.options = options;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declared = Specs(context, AttributeNames.VisionTransformerMetadata);
        var convolutional = Specs(context, AttributeNames.RegNetYMetadata);
        var derived = Specs(context, AttributeNames.DerivedFromMetadata);
        var analyzersRun = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) => AnalyzersRun(options.GlobalOptions)
        );
        Register(context, declared, analyzersRun);
        Register(context, convolutional, analyzersRun);
        Register(context, derived, analyzersRun);

        // Main needs every spec: names only, so that nothing but a new or lost spec rewrites it.
        var names = declared
            .Collect()
            .Combine(convolutional.Collect())
            .Combine(derived.Collect())
            .Select(static (x, _) => Names(x.Left.Left.Concat(x.Left.Right).Concat(x.Right)));
        var program = names
            .Combine(context.CompilationProvider.Select(NeedsMain))
            .Select(static (x, _) => x.Right ? x.Left : [])
            .WithTrackingName(TrackingNames.Program);
        context.RegisterSourceOutput(
            program,
            static (output, types) =>
            {
                if (types.Length > 0)
                    Add(output, ProgramEmitter.Emit(types));
            }
        );
    }

    /// <summary>Roslyn calls the transform for every spec on every edit: it reads attributes and nothing else.</summary>
    private static IncrementalValuesProvider<SpecSource> Specs(
        IncrementalGeneratorInitializationContext context,
        string root
    ) =>
        context
            .SyntaxProvider.ForAttributeWithMetadataName(
                root,
                static (node, _) => node is ClassDeclarationSyntax,
                (target, cancellation) =>
                    IsFirstRoot((INamedTypeSymbol)target.TargetSymbol, root)
                        ? SpecSourceReader.Read((INamedTypeSymbol)target.TargetSymbol, cancellation)
                        : null
            )
            .Where(static source => source is not null)
            .Select(static (source, _) => source!)
            .WithTrackingName(TrackingNames.Read);

    /// <summary>A class with several root attributes is one spec.</summary>
    private static bool IsFirstRoot(INamedTypeSymbol type, string root)
    {
        var names = type.GetAttributes()
            .Select(a => SpecSourceReader.NameOf(a.AttributeClass))
            .ToList();
        return root
            == (
                names.Contains(AttributeNames.VisionTransformer)
                    ? AttributeNames.VisionTransformerMetadata
                : names.Contains(AttributeNames.RegNetY) ? AttributeNames.RegNetYMetadata
                : AttributeNames.DerivedFromMetadata
            );
    }

    private void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecSource> specs,
        IncrementalValueProvider<bool> analyzersRun
    )
    {
        var compileOptions = options;
        var files = specs
            .Select(static (source, _) => FrontEnd.Judge(source))
            .WithTrackingName(TrackingNames.Judged)
            .Combine(analyzersRun)
            .SelectMany(
                (x, cancellation) => Compiler.Compile(x.Left, x.Right, compileOptions, cancellation)
            )
            .WithTrackingName(TrackingNames.Compiled);
        context.RegisterSourceOutput(files, static (output, file) => Add(output, file));
    }

    private static void Add(SourceProductionContext output, EmittedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));

    private static EquatableArray<string> Names(IEnumerable<SpecSource> specs) =>
        specs.Select(s => s.Declaration.FullName).ToEquatable();

    private static bool NeedsMain(Compilation compilation, CancellationToken cancellation) =>
        compilation.Options.OutputKind
            is OutputKind.ConsoleApplication
                or OutputKind.WindowsApplication
        && compilation.GetEntryPoint(cancellation) is null;

    private static bool AnalyzersRun(
        Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options
    )
    {
        foreach (
            var name in (string[])
                ["build_property.RunAnalyzers", "build_property.RunAnalyzersDuringBuild"]
        )
            if (
                options.TryGetValue(name, out var value)
                && bool.TryParse(value, out var runs)
                && !runs
            )
                return false;
        return true;
    }
}
