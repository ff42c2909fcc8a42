using DeitGen.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace DeitGen.CodeFixes;

/// <summary>Edits of an attribute and its arguments that keep everything around them as the user wrote it.</summary>
internal static class AttributeEdits
{
    /// <summary>The attribute with an argument's value, in its place where it stands already.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="property">The property that the argument sets.</param>
    /// <param name="position">Where it stands if it is not written by its name; else -1.</param>
    /// <param name="text">The value.</param>
    public static AttributeSyntax With(
        AttributeSyntax attribute,
        string property,
        int position,
        string text
    )
    {
        var value = Expressions.Parse(text);
        var written =
            position >= 0
                ? attribute.ArgumentList?.Arguments[position]
                : Named(attribute, property);
        return written is null
            ? attribute.AddArgumentListArguments(Argument(property, value))
            : attribute.ReplaceNode(written.Expression, value.WithTriviaFrom(written.Expression));
    }

    /// <summary>The attribute without an argument; without the brackets too where it was the only one.</summary>
    public static AttributeSyntax Without(AttributeSyntax attribute, string property) =>
        Named(attribute, property) is not { } argument ? attribute
        : attribute.ArgumentList!.Arguments.Count == 1 ? attribute.WithArgumentList(null)
        : attribute.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!;

    /// <summary>The class with an attribute that it did not have.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, Site site, string text)
    {
        var added = type
            .AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(a => a.HasAnnotations(site.Attribute));
        if (added is not null)
            return type.ReplaceNode(added, With(added, site.Argument, -1, text));
        var attribute = Attribute(Expressions.Qualified(site.Attribute))
            .AddArgumentListArguments(Argument(site.Argument, Expressions.Parse(text)))
            .WithAdditionalAnnotations(new SyntaxAnnotation(site.Attribute));
        return type.AddAttributeLists(
            AttributeList(SingletonSeparatedList(attribute))
                .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
                .WithAdditionalAnnotations(Formatter.Annotation)
        );
    }

    /// <summary>Takes an attribute out, with its list where it was alone there; what stands above it stays.</summary>
    public static void Remove(DocumentEditor editor, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var isAlone = list.Attributes.Count == 1;
        editor.RemoveNode(
            isAlone ? list : attribute,
            isAlone ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia
        );
    }

    private static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string property) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a =>
            a.NameEquals?.Name.Identifier.ValueText == property
        );

    private static AttributeArgumentSyntax Argument(string property, ExpressionSyntax value) =>
        AttributeArgument(value)
            .WithNameEquals(NameEquals(property))
            .WithAdditionalAnnotations(Formatter.Annotation);
}
