using DeitGen.Generators.Tests.Harness;
using DeitGen.Generators.Tests.Rules.Cases;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Rules;

public sealed class RuleBoundaryTests
{
    public static TheoryData<string, string> Wrong => Rows(c => c.Wrong);

    public static TheoryData<string, string> Right => Rows(c => c.Right);

    [Theory, MemberData(nameof(Wrong))]
    public void A_broken_rule_is_reported_at_its_place_and_nothing_beside_it(string id, string spec)
    {
        Assert.Contains($"{{|{id}:", spec, StringComparison.Ordinal);
        RuleCheck.Reports(spec);
    }

    [Theory, MemberData(nameof(Right))]
    public void The_nearest_legal_value_is_not_reported(string id, string spec)
    {
        Assert.DoesNotContain($"{{|{id}:", spec, StringComparison.Ordinal);
        RuleCheck.Reports(spec);
    }

    [Theory, MemberData(nameof(Wrong))]
    public void A_broken_rule_brings_no_error_from_the_compiler(string id, string spec)
    {
        var errors = Driver
            .Run(Markup.Parse(spec).Text)
            .Project.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.ToString());
        if (id != "DEIT001") // C# itself says that a second part needs the first to be partial
            Assert.Empty(errors);
    }

    private static TheoryData<string, string> Rows(Func<RuleCase, string[]> side)
    {
        var rows = new TheoryData<string, string>();
        foreach (var one in RuleCases.All)
        foreach (var spec in side(one))
            rows.Add(one.Id, spec);
        return rows;
    }
}
