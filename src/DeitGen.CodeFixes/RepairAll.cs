using DeitGen.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DeitGen.CodeFixes;

/// <summary>
/// All repairs at once: edits are by name, so those of one attribute are made one after the other instead of being
/// merged as texts, which would drop all but one.
/// </summary>
internal sealed class RepairAll : FixAllProvider
{
    public static readonly RepairAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = new List<(Diagnostic, Repair)>();
        foreach (var diagnostic in await FindAsync(context).ConfigureAwait(false))
        {
            var repairs = RepairProvider.RepairsOf(diagnostic);
            for (var choice = 0; choice < repairs.Count; choice++)
                if (RepairProvider.Key(choice) == context.CodeActionEquivalenceKey)
                    edits.Add((diagnostic, repairs[choice]));
        }
        return CodeAction.Create(
            "Repair all",
            c => RepairEditor.ApplyAsync(context.Solution, edits, c),
            context.CodeActionEquivalenceKey
        );
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        var projects =
            context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<Diagnostic>();
        foreach (var project in projects)
            found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return found;
    }
}
