using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using DeitGen.Generators.Analysis;
using DeitGen.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DeitGen.CodeFixes;

/// <summary>
/// Offers what the rules computed. One provider for all rules: a diagnostic carries its repairs, so that nothing is
/// known here of heads, batches or policies.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RepairProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleTable
            .All.Where(rule => rule.Remedy.Extent != RemedyExtent.None)
            .Select(rule => rule.Id)
            .ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RepairAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var repairs = RepairsOf(diagnostic);
            for (var choice = 0; choice < repairs.Count; choice++)
            {
                var repair = repairs[choice];
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title,
                        c => RepairEditor.ApplyAsync(solution, [(diagnostic, repair)], c),
                        Key(choice)
                    ),
                    diagnostic
                );
            }
        }
        return Task.CompletedTask;
    }

    /// <summary>What a diagnostic offers, the best first.</summary>
    internal static IReadOnlyList<Repair> RepairsOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Reports.Repairs, out var text) && text is not null
            ? Repair.Read(text)
            : [];

    /// <summary>The first, second, … choice wherever there are several: what one light bulb may repair everywhere.</summary>
    internal static string Key(int choice) => choice.ToString(CultureInfo.InvariantCulture);
}
