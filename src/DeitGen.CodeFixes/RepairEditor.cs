using DeitGen.Generators.Analysis;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DeitGen.CodeFixes;

/// <summary>Carries repairs out: from the names of a site to the syntax that bears them, and its edit.</summary>
internal static class RepairEditor
{
    public static async Task<Solution> ApplyAsync(
        Solution solution,
        IEnumerable<(Diagnostic Diagnostic, Repair Repair)> edits,
        CancellationToken cancellation
    )
    {
        var editors = new SolutionEditor(solution);
        // What is taken out comes last: an edit of a node that is gone has nothing to act on.
        foreach (
            var (diagnostic, repair) in edits
                .Distinct()
                .OrderBy(e => e.Repair.Kind == RepairKind.RemoveAttribute)
        )
            if (
                await FindAsync(solution, diagnostic, cancellation).ConfigureAwait(false) is
                { } type
            )
                await ApplyAsync(editors, type, repair, cancellation).ConfigureAwait(false);
        return editors.GetChangedSolution();
    }

    /// <summary>The class that a diagnostic is about.</summary>
    private static async Task<INamedTypeSymbol?> FindAsync(
        Solution solution,
        Diagnostic diagnostic,
        CancellationToken cancellation
    )
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
            return null;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return
            root
                ?.FindNode(diagnostic.Location.SourceSpan)
                .FirstAncestorOrSelf<TypeDeclarationSyntax>()
                is { } declaration
            ? model?.GetDeclaredSymbol(declaration, cancellation)
            : null;
    }

    private static async Task ApplyAsync(
        SolutionEditor editors,
        INamedTypeSymbol type,
        Repair repair,
        CancellationToken cancellation
    )
    {
        foreach (var node in Targets(type, repair, cancellation))
            if (editors.OriginalSolution.GetDocument(node.SyntaxTree) is { } document)
            {
                var editor = await editors
                    .GetDocumentEditorAsync(document.Id, cancellation)
                    .ConfigureAwait(false);
                Edit(editor, node, type, repair, cancellation);
            }
    }

    /// <summary>The nodes to edit: an attribute, the declaration that is to get one, or all parts that are not partial.</summary>
    private static IEnumerable<SyntaxNode> Targets(
        INamedTypeSymbol type,
        Repair repair,
        CancellationToken cancellation
    ) =>
        repair.Kind == RepairKind.MakePartial
            ? Partiality.Missing(type, cancellation)
            : Places
                .Attributes(type, repair.Site, cancellation)
                .Select(a => (SyntaxNode)a.Syntax)
                .DefaultIfEmpty(Declaration(type, cancellation))
                .Take(1);

    /// <summary>The part of the class that carries its network or its base.</summary>
    private static TypeDeclarationSyntax Declaration(
        INamedTypeSymbol type,
        CancellationToken cancellation
    ) =>
        type.GetAttributes()
            .Where(a => SpecSourceReader.NameOf(a.AttributeClass) is not null)
            .Select(a => a.ApplicationSyntaxReference!.GetSyntax(cancellation))
            .First()
            .FirstAncestorOrSelf<TypeDeclarationSyntax>()!;

    private static void Edit(
        DocumentEditor editor,
        SyntaxNode node,
        INamedTypeSymbol type,
        Repair repair,
        CancellationToken cancellation
    )
    {
        switch (repair.Kind, node)
        {
            case (RepairKind.MakePartial, TypeDeclarationSyntax):
                editor.ReplaceNode(
                    node,
                    (current, _) => Partiality.Add((TypeDeclarationSyntax)current)
                );
                break;
            case (RepairKind.RemoveAttribute, AttributeSyntax attribute):
                AttributeEdits.Remove(editor, attribute);
                break;
            case (RepairKind.Remove, AttributeSyntax):
                editor.ReplaceNode(
                    node,
                    (current, _) =>
                        AttributeEdits.Without((AttributeSyntax)current, repair.Site.Argument)
                );
                break;
            case (RepairKind.Set, AttributeSyntax attribute):
                var position = PositionOf(type, attribute, repair.Site, cancellation);
                editor.ReplaceNode(
                    node,
                    (current, _) =>
                        AttributeEdits.With(
                            (AttributeSyntax)current,
                            repair.Site.Argument,
                            position,
                            repair.Text
                        )
                );
                break;
            case (RepairKind.Set, TypeDeclarationSyntax):
                editor.ReplaceNode(
                    node,
                    (current, _) =>
                        AttributeEdits.Add((TypeDeclarationSyntax)current, repair.Site, repair.Text)
                );
                break;
        }
    }

    /// <summary>Where an argument stands that is not written by its name; -1 for others.</summary>
    private static int PositionOf(
        INamedTypeSymbol type,
        AttributeSyntax attribute,
        Site site,
        CancellationToken cancellation
    )
    {
        var data = Places.Attributes(type, site, cancellation).First().Data;
        return Places.Find(data, attribute, site.Argument) is { NameEquals: null } argument
            ? attribute.ArgumentList!.Arguments.IndexOf(argument)
            : -1;
    }
}
