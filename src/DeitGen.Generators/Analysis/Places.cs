using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeitGen.Generators.Analysis;

/// <summary>From a site, which is a name, to the place in the user's source that bears it now.</summary>
internal static class Places
{
    public static Location Of(INamedTypeSymbol type, Site site, CancellationToken cancellation)
    {
        var attributes = Attributes(type, site, cancellation).ToList();
        var argument = attributes
            .Select(a => Find(a.Data, a.Syntax, site.Argument))
            .FirstOrDefault(a => a is not null);
        return (argument as SyntaxNode ?? attributes.FirstOrDefault().Syntax)?.GetLocation()
            ?? NameOf(type, cancellation);
    }

    /// <summary>The attribute of a site, and those of its name behind it.</summary>
    public static IEnumerable<(AttributeData Data, AttributeSyntax Syntax)> Attributes(
        INamedTypeSymbol type,
        Site site,
        CancellationToken cancellation
    ) =>
        type.GetAttributes()
            .Where(a => SpecSourceReader.NameOf(a.AttributeClass) == site.Attribute)
            .Select(a => (a, a.ApplicationSyntaxReference?.GetSyntax(cancellation)))
            .Where(a => a.Item2 is AttributeSyntax)
            .Skip(site.Index)
            .Select(a => (a.a, (AttributeSyntax)a.Item2!));

    /// <summary>The argument of an attribute that sets a property, by its name or by the constructor's parameter.</summary>
    public static AttributeArgumentSyntax? Find(
        AttributeData data,
        AttributeSyntax syntax,
        string property
    )
    {
        var arguments = syntax.ArgumentList?.Arguments ?? [];
        for (var i = 0; i < arguments.Count; i++)
            if (property == PropertyOf(data, arguments[i], i))
                return arguments[i];
        return null;
    }

    private static string? PropertyOf(AttributeData data, AttributeArgumentSyntax argument, int i)
    {
        if (argument.NameEquals is { } equals)
            return equals.Name.Identifier.ValueText;
        var parameter =
            argument.NameColon?.Name.Identifier.ValueText
            ?? data.AttributeConstructor?.Parameters.ElementAtOrDefault(i)?.Name;
        return parameter is { Length: > 0 } ? SpecSourceReader.PropertyName(parameter) : null;
    }

    private static Location NameOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Where(r => !SpecSourceReader.IsEmitted(r.SyntaxTree))
            .Select(r => r.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault()
            ?.Identifier.GetLocation()
        ?? Location.None;
}
