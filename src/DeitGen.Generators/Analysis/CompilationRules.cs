using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeitGen.Generators.Analysis;

/// <summary>What only the whole compilation shows: names that meet, and the tools it is compiled with.</summary>
internal static class CompilationRules
{
    private static readonly Version LeastTorchSharp = new(0, 107, 0);

    public static void Check(
        CompilationAnalysisContext context,
        IEnumerable<(INamedTypeSymbol Type, Spec Spec)> specs
    )
    {
        var inOrder = specs
            .OrderBy(s => s.Spec.Declaration.FullName, StringComparer.Ordinal)
            .ToList();
        if (inOrder.Count == 0)
            return;
        var found = Duplicates(inOrder)
            .Concat(
                Tools((CSharpCompilation)context.Compilation).Select(p => (inOrder[0].Type, p))
            );
        foreach (var (type, problem) in found)
            context.ReportDiagnostic(Reports.At(type, problem, context.CancellationToken));
    }

    private static IEnumerable<(INamedTypeSymbol, Problem)> Duplicates(
        IReadOnlyList<(INamedTypeSymbol Type, Spec Spec)> specs
    )
    {
        var taken = new HashSet<string>(
            specs.Select(s => s.Spec.Network.Name),
            StringComparer.Ordinal
        );
        return from variant in specs.GroupBy(s => s.Spec.Network.Name, StringComparer.Ordinal)
            from second in variant.Skip(1)
            select (second.Type, Duplicate(variant.First().Spec, second.Spec, taken));
    }

    private static Problem Duplicate(Spec first, Spec second, HashSet<string> taken)
    {
        var name = Site.Of(second.Network.Property("Name"));
        return new(
            RuleTable.DEIT003,
            Blame.On(second, [second.Network.Property("Name")]),
            [second.Network.Name, first.Declaration.FullName],
            [new(RepairKind.Set, name, Literal.Of(FreeName(second, taken)))]
        );
    }

    /// <summary>The class's name, with its containers' where that is taken, else with a number.</summary>
    private static string FreeName(Spec spec, HashSet<string> taken)
    {
        var d = spec.Declaration;
        var own = Kebab.Of(d.ClassName);
        var full = string.Join("-", d.Containers.Append(d.ClassName).Select(Kebab.Of));
        return ((string[])[own, full])
            .Concat(Enumerable.Range(2, taken.Count).Select(i => $"{own}-{i}"))
            .First(name => !taken.Contains(name));
    }

    private static IEnumerable<Problem> Tools(CSharpCompilation compilation)
    {
        if (compilation.LanguageVersion < LanguageVersion.CSharp12)
            yield return new(
                RuleTable.DEIT010,
                Site.Class,
                [compilation.LanguageVersion.ToDisplayString(), "12"]
            );
        var torch = compilation.ReferencedAssemblyNames.FirstOrDefault(a => a.Name == "TorchSharp");
        if (torch is null || torch.Version < LeastTorchSharp)
            yield return new(
                RuleTable.DEIT005,
                Site.Class,
                [
                    torch is null
                        ? "TorchSharp is not referenced"
                        : $"TorchSharp is {torch.Version}",
                    LeastTorchSharp.ToString(),
                ]
            );
    }
}
