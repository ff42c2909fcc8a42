using DeitGen.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeitGen.Generators.Specs;

/// <summary>
/// From symbols to a <see cref="SpecSource"/>: the only file of the pipeline that meets Roslyn's symbols. Roslyn runs it
/// for every spec on every edit, so it only reads attributes; generator and analyzer both begin with it.
/// </summary>
internal static class SpecSourceReader
{
    public static SpecSource Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var (chain, symbols) = ReadChain(type, cancellation);
        var level = chain.LevelOf(AttributeNames.Distillation);
        var teacher = level < 0 ? null : ReadTeacher(symbols[level], cancellation);
        var start = chain.LevelOf(AttributeNames.FineTune);
        var fineTune = start < 0 ? null : ReadFineTune(symbols[start], cancellation);
        return new(ReadDeclaration(type, cancellation), chain, teacher, fineTune);
    }

    /// <summary>Whether a class carries a root attribute, and so is a spec.</summary>
    public static bool IsSpec(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(a =>
                IsOurs(a.AttributeClass, AttributeNames.VisionTransformer)
                || IsOurs(a.AttributeClass, AttributeNames.RegNetY)
                || IsOurs(a.AttributeClass, AttributeNames.DerivedFrom)
            );

    /// <summary>An attribute's name as sites use it, or null where it is none of ours.</summary>
    public static string? NameOf(INamedTypeSymbol? attribute)
    {
        const string Suffix = "Attribute";
        return
            attribute is { ContainingNamespace: { Name: AttributeNames.Namespace } space }
            && space.ContainingNamespace.IsGlobalNamespace
            && attribute.Name.EndsWith(Suffix, System.StringComparison.Ordinal)
            ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length)
            : null;
    }

    /// <summary>Whether a file is the generator's, by its name.</summary>
    public static bool IsEmitted(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", System.StringComparison.Ordinal);

    private static bool IsOurs(INamedTypeSymbol? attribute, string name) =>
        NameOf(attribute) == name;

    private static (SpecChain, List<INamedTypeSymbol>) ReadChain(
        INamedTypeSymbol type,
        CancellationToken cancellation
    )
    {
        var links = new List<WrittenSpec>();
        var symbols = new List<INamedTypeSymbol>();
        for (var link = type; ; )
        {
            cancellation.ThrowIfCancellationRequested();
            links.Add(ReadLink(link));
            symbols.Add(link);
            if (BaseOf(link) is not { } next)
                return (new(links.ToEquatable(), ChainFault.None, ""), symbols);
            var fault =
                symbols.Contains(next, SymbolEqualityComparer.Default) ? ChainFault.Cycle
                : next is not INamedTypeSymbol named || !IsSpec(named) ? ChainFault.UnknownBase
                : ChainFault.None;
            if (fault != ChainFault.None)
                return (new(links.ToEquatable(), fault, next.ToDisplayString()), symbols);
            link = (INamedTypeSymbol)next;
        }
    }

    private static ITypeSymbol? BaseOf(INamedTypeSymbol type) =>
        type.GetAttributes()
            .FirstOrDefault(a => IsOurs(a.AttributeClass, AttributeNames.DerivedFrom))
            ?.AttributeClass?.TypeArguments[0];

    private static WrittenSpec ReadLink(INamedTypeSymbol type) =>
        new(
            type.ToDisplayString(),
            type.GetAttributes()
                .Where(a => NameOf(a.AttributeClass) is not null)
                .Select(ReadAttribute)
                .ToEquatable()
        );

    private static WrittenAttribute ReadAttribute(AttributeData attribute)
    {
        var type = attribute.AttributeClass!;
        var parameters =
            attribute.AttributeConstructor?.Parameters.Select(p => PropertyName(p.Name)) ?? [];
        var arguments = parameters
            .Zip(attribute.ConstructorArguments, (name, value) => (name, value))
            .Concat(attribute.NamedArguments.Select(a => (name: a.Key, value: a.Value)))
            .Where(a => a.value.Kind != TypedConstantKind.Error)
            .Select(a => new WrittenArgument(a.name, ReadValue(a.value)));
        return new(
            NameOf(type)!,
            arguments.ToEquatable(),
            type.TypeArguments.Length == 1 ? type.TypeArguments[0].ToDisplayString() : ""
        );
    }

    /// <summary>The property that a constructor's parameter sets.</summary>
    public static string PropertyName(string parameter) =>
        char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);

    private static Value ReadValue(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Array)
            return Value.Of(
                constant.IsNull
                    ? []
                    : constant.Values.Select(v => ReadValue(v).Number).ToEquatable()
            );
        return constant.Value switch
        {
            string text => Value.Of(text),
            bool truth => Value.Of(truth ? 1 : 0),
            double number => Value.Of(number),
            float number => Value.Of(number),
            long number => Value.Of(number),
            int number => Value.Of(number),
            byte number => Value.Of(number),
            short number => Value.Of(number),
            _ => Value.Of(""), // null, or what no property of ours takes
        };
    }

    private static TeacherSource? ReadTeacher(
        INamedTypeSymbol owner,
        CancellationToken cancellation
    )
    {
        var type = ArgumentOf(owner, AttributeNames.Distillation);
        var chain = ChainOf(type, cancellation);
        var kind = type.ToDisplayString() switch
        {
            "DeitGen.TorchScriptTeacher" => TeacherKind.TorchScript,
            _ => chain.Links.Length > 0 ? TeacherKind.Spec : TeacherKind.Unknown,
        };
        return new(type.ToDisplayString(), kind, chain);
    }

    private static FineTuneSource ReadFineTune(
        INamedTypeSymbol owner,
        CancellationToken cancellation
    )
    {
        var type = ArgumentOf(owner, AttributeNames.FineTune);
        return new(type.ToDisplayString(), ChainOf(type, cancellation));
    }

    /// <summary>The chain of a spec that another names; without links where it is none.</summary>
    private static SpecChain ChainOf(ITypeSymbol type, CancellationToken cancellation) =>
        type is INamedTypeSymbol named && IsSpec(named)
            ? ReadChain(named, cancellation).Item1
            : new([], ChainFault.None, "");

    private static ITypeSymbol ArgumentOf(INamedTypeSymbol owner, string attribute) =>
        owner
            .GetAttributes()
            .First(a => IsOurs(a.AttributeClass, attribute))
            .AttributeClass!.TypeArguments[0];

    private static Declaration ReadDeclaration(
        INamedTypeSymbol type,
        CancellationToken cancellation
    )
    {
        var containers = new List<INamedTypeSymbol>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containers.Insert(0, outer);
        var space = type.ContainingNamespace;
        return new(
            space.IsGlobalNamespace ? "" : space.ToDisplayString(),
            type.Name,
            containers.Select(c => c.Name).ToEquatable(),
            containers.Append(type).FirstOrDefault(t => !IsPartial(t, cancellation))?.Name ?? "",
            Unsupported(type, containers),
            ForeignBase(type),
            type.GetMembers()
                .Where(m => IsUsers(m))
                .Select(m => m.Name)
                .Distinct()
                .OrderBy(n => n, System.StringComparer.Ordinal)
                .ToEquatable()
        );
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellation) is not TypeDeclarationSyntax declaration
            || declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        );

    private static string Unsupported(INamedTypeSymbol type, List<INamedTypeSymbol> containers) =>
        type.IsGenericType || containers.Any(c => c.IsGenericType) ? "generic"
        : type.IsStatic ? "static"
        : type.IsAbstract ? "abstract"
        : type.IsRecord ? "a record"
        : "";

    /// <summary>The emitted base is legal twice; seen by the analyzer it is there already.</summary>
    private static string ForeignBase(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not SpecialType.System_Object } parent
        && !parent
            .ToDisplayString()
            .StartsWith("TorchSharp.torch.nn.Module<", System.StringComparison.Ordinal)
            ? parent.ToDisplayString()
            : "";

    /// <summary>The analyzer also sees what the generator added; that is not the user's.</summary>
    private static bool IsUsers(ISymbol member) =>
        !member.IsImplicitlyDeclared
        && member.DeclaringSyntaxReferences.Any(r => !IsEmitted(r.SyntaxTree));
}
