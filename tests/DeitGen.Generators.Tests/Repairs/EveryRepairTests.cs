using DeitGen.CodeFixes;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Rules;
using DeitGen.Generators.Tests.Rules.Cases;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Repairs;

/// <summary>Every choice of every light bulb over every case of the rules.</summary>
public sealed class EveryRepairTests
{
    public static TheoryData<string, string> Wrong => RuleBoundaryTests.Wrong;

    public static TheoryData<string> IdsWithCases => [.. RuleCases.All.Select(c => c.Id)];

    [Theory, MemberData(nameof(Wrong))]
    public void Each_choice_ends_the_complaint_and_brings_none_of_the_compilers(
        string id,
        string spec
    )
    {
        var classes = Markup.Parse(spec).Text;
        using var before = Workbench.Of(classes);
        var first = before.Diagnostics(id)[0];
        var choices = before.Bulbs(first).Count;
        for (var choice = 0; choice < choices; choice++)
        {
            using var bench = Workbench.Of(classes);
            var diagnostics = bench.Diagnostics(id);
            bench.Take(bench.Bulbs(diagnostics[0])[choice]);
            Assert.True(bench.Diagnostics(id).Count < diagnostics.Count, bench.Classes);
            Assert.Empty(CompilerErrors(bench));
        }
    }

    [Theory, MemberData(nameof(Wrong))]
    public void All_at_once_leave_none_that_has_a_repair(string id, string spec)
    {
        using var bench = Workbench.Of(Markup.Parse(spec).Text);
        bench.TakeAll(id);
        Assert.DoesNotContain(bench.Diagnostics(id), d => bench.Bulbs(d).Count > 0);
    }

    [Theory, MemberData(nameof(IdsWithCases))]
    public void The_table_says_which_rules_have_repairs(string id)
    {
        var repaired = RuleCases
            .All.Single(c => c.Id == id)
            .Wrong.SelectMany(spec => Offers(id, Markup.Parse(spec).Text))
            .ToList();
        var extent =
            repaired.TrueForAll(offers => offers) ? RemedyExtent.All
            : repaired.Exists(offers => offers) ? RemedyExtent.Some
            : RemedyExtent.None;
        Assert.Equal(RuleTable.All.Single(r => r.Id == id).Remedy.Extent, extent);
    }

    [Fact]
    public void The_provider_offers_to_fix_what_the_table_says_can_be_fixed() =>
        Assert.Equal(
            RuleTable.All.Where(r => r.Remedy.Extent != RemedyExtent.None).Select(r => r.Id),
            new RepairProvider().FixableDiagnosticIds
        );

    private static IEnumerable<bool> Offers(string id, string classes)
    {
        using var bench = Workbench.Of(classes);
        foreach (var diagnostic in bench.Diagnostics(id))
            yield return bench.Bulbs(diagnostic).Count > 0;
    }

    private static IEnumerable<string> CompilerErrors(Workbench bench) =>
        bench
            .Project.GetCompilationAsync()
            .Result!.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.ToString());
}
