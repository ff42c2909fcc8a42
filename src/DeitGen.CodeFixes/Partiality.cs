using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeitGen.CodeFixes;

/// <summary>The word that lets the compiler add to a class.</summary>
internal static class Partiality
{
    /// <summary>The declarations of a type and of those around it that lack the word.</summary>
    public static IEnumerable<SyntaxNode> Missing(
        INamedTypeSymbol type,
        CancellationToken cancellation
    )
    {
        for (var each = type; each is not null; each = each.ContainingType)
            foreach (var reference in each.DeclaringSyntaxReferences)
                if (
                    reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
                    && !IsPartial(declaration)
                )
                    yield return declaration;
    }

    /// <summary>The declaration with the word, which C# wants right before <c>class</c>.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax declaration)
    {
        if (IsPartial(declaration))
            return declaration;
        var word = SyntaxFactory
            .Token(SyntaxKind.PartialKeyword)
            .WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
            return declaration.AddModifiers(word);
        var keyword = declaration.Keyword;
        return declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .AddModifiers(word.WithLeadingTrivia(keyword.LeadingTrivia));
    }

    private static bool IsPartial(TypeDeclarationSyntax declaration) =>
        declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}
