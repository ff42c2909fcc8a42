using DeitGen.Generators.Analysis;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Harness;
using DeitGen.Generators.Tests.Rules.Cases;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>Table, pages, release file and cases name the same rules.</summary>
public sealed class RuleTableTests
{
    /// <summary>About the project, not about a class: no source text alone can show them.</summary>
    private static readonly string[] OfProjects = ["DEIT005", "DEIT010"];

    private static readonly Dictionary<RemedyExtent, string> Repairs = new()
    {
        [RemedyExtent.None] = "no",
        [RemedyExtent.Some] = "some",
        [RemedyExtent.All] = "yes",
    };

    public static TheoryData<string> Ids => [.. RuleTable.All.Select(r => r.Id)];

    public static TheoryData<string> IdsWithExamples =>
        [.. RuleTable.All.Where(IsOfClasses).Select(r => r.Id)];

    private static bool IsOfClasses(Rule rule) =>
        !rule.IsOfTargets && !OfProjects.Contains(rule.Id);

    private static Rule Find(string id) => RuleTable.All.Single(r => r.Id == id);

    [Fact]
    public void The_analyzer_supports_every_rule_that_is_not_the_targets() =>
        Assert.Equal(
            RuleTable.All.Where(r => !r.IsOfTargets).Select(r => r.Id),
            new SpecAnalyzer().SupportedDiagnostics.Select(d => d.Id)
        );

    [Fact]
    public void Every_rule_has_a_release_entry_and_every_entry_a_rule() =>
        Assert.Equal(
            RuleTable
                .All.Where(r => !r.IsOfTargets)
                .Select(r => $"{r.Id} | DeitGen | {r.Severity} | {r.Title}"),
            File.ReadLines(
                    Path.Combine(
                        Repository.Root,
                        "src/DeitGen.Generators/AnalyzerReleases.Unshipped.md"
                    )
                )
                .Where(line => line.StartsWith("DEIT", StringComparison.Ordinal))
        );

    [Fact]
    public void Every_rule_about_classes_has_cases_on_both_sides()
    {
        Assert.Equal(
            RuleTable.All.Where(IsOfClasses).Select(r => r.Id),
            RuleCases.All.Select(c => c.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(RuleCases.All, c => Assert.NotEmpty(c.Wrong));
        Assert.All(RuleCases.All, c => Assert.NotEmpty(c.Right));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Equal(
            RuleTable.All.Select(r => $"{r.Id}.md"),
            Directory
                .EnumerateFiles(RulePage.Folder, "DEIT*.md")
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    [Theory, MemberData(nameof(Ids))]
    public void A_page_says_what_the_rule_is_and_the_index_names_it(string id)
    {
        var rule = Find(id);
        var severity = $"{rule.Severity}".ToLowerInvariant();
        Assert.StartsWith(
            $"# {id}: {rule.Title}\n\nSeverity: {severity}\n\n",
            RulePage.Of(rule).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"| [{id}]({id}.md) | {severity} | {rule.Title} | {Repairs[rule.Remedy.Extent]} |\n",
            File.ReadAllText(Path.Combine(RulePage.Folder, "README.md")),
            StringComparison.Ordinal
        );
        Assert.All(
            (string[])["Why", "Wrong", "Right", "Repair", "When to suppress"],
            heading =>
                Assert.Contains(
                    $"\n## {heading}\n\n",
                    RulePage.Of(rule).Text,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_page_says_what_the_repair_does_or_why_there_is_none(string id)
    {
        var remedy = Find(id).Remedy;
        var none = remedy.Extent == RemedyExtent.None ? "None. " : "";
        Assert.Contains(
            $"\n## Repair\n\n{none}{remedy.Sentence}\n\n",
            RulePage.Of(Find(id)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(IdsWithExamples))]
    public void The_wrong_example_of_a_page_gives_its_diagnostic_and_no_word_from_the_compiler(
        string id
    ) => Assert.Equal([id], Reported(id, RulePage.Of(Find(id)).Example("Wrong")));

    [Theory, MemberData(nameof(IdsWithExamples))]
    public void The_right_example_of_a_page_gives_no_diagnostic(string id) =>
        Assert.Empty(Reported(id, RulePage.Of(Find(id)).Example("Right")));

    /// <summary>Ids of all that is said about an example; what is not done yet counts on its own page only.</summary>
    private static IEnumerable<string> Reported(string id, string example)
    {
        Assert.NotEmpty(example);
        var emission = Driver.Run(Host.Library(new SourceFile("Example.cs", example)));
        if (id != "DEIT001") // a class that is not partial and its emitted part: the compiler's own words are apt
            Assert.DoesNotContain(
                emission.Complaints,
                c => !c.Contains("CS1591", StringComparison.Ordinal) // examples need no documentation
            );
        return RuleCheck
            .Diagnostics(emission.Project)
            .Select(d => d.Id)
            .Where(found => found == id || found != "DEIT901");
    }
}
