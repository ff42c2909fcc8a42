using System.Text.RegularExpressions;
using DeitGen.Generators.Tests.Harness;
using DeitGen.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.House;

/// <summary>What README.md and docs/ show is so.</summary>
public sealed partial class ReadmeTests
{
    private const string Teacher = """

        [VisionTransformer(ImageSize = 32, PatchSize = 8, Channels = 1, EmbedDim = 96, Depth = 6, Heads = 4)]
        [TrainOn(Dataset.Digits)]
        public sealed partial class DigitsTeacher;
        """;

    public static TheoryData<string> Pages =>
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Fact]
    public void The_spec_of_the_first_screen_compiles_without_a_warning()
    {
        var spec = FirstSpec().Match(Text("README.md")).Groups["code"].Value;
        var emission = Driver.Run(spec.Replace("using DeitGen;\n", "") + Teacher);
        Assert.Empty(emission.Complaints);
        Assert.DoesNotContain(
            RuleCheck.Diagnostics(emission.Project),
            d => d.Severity > DiagnosticSeverity.Info
        );
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_path_that_a_page_names_is_there(string page)
    {
        var paths = NamedPath().Matches(Text(page)).Select(m => m.Groups["path"].Value).Distinct();
        Assert.All(paths, path => Assert.True(Exists(path), path));
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    private static string Text(string page) =>
        File.ReadAllText(Path.Combine(Repository.Root, page));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstSpec();

    /// <summary>A path in back quotes that begins with a folder of the repository; those with a hole in them are patterns.</summary>
    [GeneratedRegex("`(?<path>(src|tests|docs|bench|\\.ci)/[A-Za-z0-9_./#-]+)`")]
    private static partial Regex NamedPath();
}
