using System.Reflection;
using Xunit.Abstractions;

namespace DeitGen.Golden;

/// <summary>Says how much of the golden set this run covers.</summary>
[Trait("Category", "Golden")]
public class CaseCountTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_group_has_cases_that_run()
    {
        var groups = Cases().Distinct().GroupBy(c => c.Name.Split('/')[0]).OrderBy(g => g.Key);
        Assert.NotEmpty(groups);
        foreach (var group in groups)
        {
            var absent = group.Count(c => !c.IsPresent);
            var note = absent > 0 ? $", {absent} more are not here" : "";
            output.WriteLine($"golden: {group.Key} {group.Count() - absent} cases{note}");
            Assert.True(absent < group.Count(), $"no case of {group.Key} runs");
        }
    }

    private static IEnumerable<GoldenCase> Cases()
    {
        foreach (var type in typeof(CaseCountTests).Assembly.GetTypes())
        foreach (var test in type.GetMethods())
        foreach (var list in test.GetCustomAttributes<CasesAttribute>())
        foreach (var present in (bool[])[true, false])
        foreach (var row in CasesAttribute.From(test, list.Member, present))
            yield return new((string)row[0], present);
    }
}
