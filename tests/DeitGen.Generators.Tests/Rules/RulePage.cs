using System.Text.RegularExpressions;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>The page of a rule, as a reader of the repository finds it.</summary>
internal sealed record RulePage(Rule Rule, string Text)
{
    public static string Folder => Path.Combine(Repository.Root, "docs", "rules");

    public static RulePage Of(Rule rule) =>
        new(rule, File.ReadAllText(Path.Combine(Repository.Root, rule.Page)));

    /// <summary>The C# example under a heading.</summary>
    public string Example(string heading) =>
        Regex
            .Match(
                Text,
                $@"^## {heading}\n\n```csharp\n(?<code>.*?)^```",
                RegexOptions.Singleline | RegexOptions.Multiline
            )
            .Groups["code"]
            .Value;
}
