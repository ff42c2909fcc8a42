using System.Collections.Concurrent;
using System.Collections.Immutable;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeitGen.Generators.Analysis;

/// <summary>
/// Reports what the front end finds, where the user wrote it. The generator judges by the same front end and stays
/// silent: only an analyzer reports while one types, and can be suppressed by a pragma.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        Reports.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var specs = new ConcurrentBag<(INamedTypeSymbol Type, Spec Spec)>();
            start.RegisterSymbolAction(c => Analyze(c, specs), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(c => CompilationRules.Check(c, specs));
        });
    }

    private static void Analyze(
        SymbolAnalysisContext context,
        ConcurrentBag<(INamedTypeSymbol, Spec)> specs
    )
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SpecSourceReader.IsSpec(type))
        {
            ReportStray(context, type);
            return;
        }
        var result = FrontEnd.Judge(SpecSourceReader.Read(type, context.CancellationToken));
        specs.Add((type, result.Spec));
        foreach (var problem in result.Problems)
            if (problem.Rule != RuleTable.DEIT012 || !NamesMissingType(type))
                context.ReportDiagnostic(Reports.At(type, problem, context.CancellationToken));
    }

    /// <summary>An attribute of ours on a class that is no spec.</summary>
    private static void ReportStray(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var stray = type.GetAttributes()
            .Select(a => SpecSourceReader.NameOf(a.AttributeClass))
            .FirstOrDefault(name => name is not null);
        if (stray is not null)
            context.ReportDiagnostic(
                Reports.At(
                    type,
                    new(RuleTable.DEIT004, new(stray, ""), [type.Name, stray]),
                    context.CancellationToken
                )
            );
    }

    /// <summary>A type that is not there is the compiler's to report.</summary>
    private static bool NamesMissingType(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(a => a.AttributeClass?.TypeArguments is [{ TypeKind: TypeKind.Error }]);
}
