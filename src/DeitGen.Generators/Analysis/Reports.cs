using System.Collections.Immutable;
using DeitGen.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Analysis;

/// <summary>From rules and problems to what Roslyn calls descriptors and diagnostics.</summary>
internal static class Reports
{
    /// <summary>The property of a diagnostic that holds its repairs, as <see cref="Repair.Write"/> writes them.</summary>
    public const string Repairs = nameof(Repairs);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleTable
        .All.Where(rule => !rule.IsOfTargets)
        .ToImmutableDictionary(rule => rule.Id, Describe);

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ById.Values.OrderBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    public static Diagnostic At(
        INamedTypeSymbol type,
        Problem problem,
        CancellationToken cancellation
    )
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(
            Repairs,
            Repair.Write(problem.Repairs)
        );
        return Diagnostic.Create(
            ById[problem.Rule.Id],
            Places.Of(type, problem.Site, cancellation),
            properties,
            [.. problem.Arguments]
        );
    }

    private static DiagnosticDescriptor Describe(Rule rule) =>
        new(
            rule.Id,
            rule.Title,
            rule.Message,
            "DeitGen",
            rule.Severity switch
            {
                Severity.Error => DiagnosticSeverity.Error,
                Severity.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            },
            isEnabledByDefault: true,
            helpLinkUri: rule.Page,
            customTags: [.. Tags(rule)]
        );

    /// <summary>Nobody can suppress an error: what has one is not emitted.</summary>
    private static IEnumerable<string> Tags(Rule rule)
    {
        if (rule.Severity == Severity.Error)
            yield return WellKnownDiagnosticTags.NotConfigurable;
        if (rule.IsOfCompilation)
            yield return WellKnownDiagnosticTags.CompilationEnd;
    }
}
