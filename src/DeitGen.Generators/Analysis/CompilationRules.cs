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
        IEnumerable<(INamedTypeSymbol Type, Spec Spec)> specs
    ) =>
        from variant in specs.GroupBy(s => s.Spec.Network.Name, StringComparer.Ordinal)
        from second in variant.Skip(1)
        let place = Blame.On(second.Spec, [second.Spec.Network.Property("Name")])
        let first = variant.First().Spec.Declaration.FullName
        select (second.Type, new Problem(RuleTable.DEIT003, place, [variant.Key, first]));

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
