using System.Globalization;

namespace DeitGen.Generators.Rules;

/// <summary>A row of the rule table: an id that never changes, and a message with holes for the values found.</summary>
internal sealed record Rule(
    string Id,
    Severity Severity,
    string Title,
    string Message,
    Remedy Remedy
)
{
    /// <summary>Whether the build's targets report it, before there is a compilation to analyze.</summary>
    public bool IsOfTargets { get; init; }

    /// <summary>Whether only the whole compilation shows it, so that editors may learn of it at a build only.</summary>
    public bool IsOfCompilation { get; init; }

    /// <summary>The rule's page, relative to the repository.</summary>
    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The rule broken, with the values for the message's holes: texts, whole numbers and fractions.</summary>
    public Finding Found(params object[] values) => new(this, [.. values.Select(Show)], [], []);

    private static string Show(object value) =>
        value switch
        {
            double number => Number.Show(number),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
