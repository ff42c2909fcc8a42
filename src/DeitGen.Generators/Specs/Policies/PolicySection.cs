using System.Globalization;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>A part of a policy string between two hyphens: <c>mstd0.5</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Column">Where it begins; the string's first character is column 1.</param>
/// <param name="Key">What stands before the first digit: <c>mstd</c>.</param>
/// <param name="Value">The rest: <c>0.5</c>; empty where there is no digit.</param>
internal sealed record PolicySection(string Text, int Column, string Key, string Value)
{
    /// <summary>
    /// The sections of a string. A hyphen before a number cannot be told from one between sections, so that <c>m-1</c>
    /// would read as a key without a value and a value without a key: it is taken for what it looks like, a negative value.
    /// </summary>
    public static IReadOnlyList<PolicySection> Split(string policy)
    {
        var sections = new List<PolicySection>();
        var column = 1;
        foreach (var text in policy.Split('-'))
        {
            if (sections.Count > 1 && IsNegative(sections[sections.Count - 1], text))
                sections[sections.Count - 1] = sections[sections.Count - 1].Negated(text);
            else
                sections.Add(Of(text, column));
            column += text.Length + 1;
        }
        return sections;
    }

    /// <summary>A whole number that is not negative.</summary>
    public int? Whole =>
        int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A number that is not negative.</summary>
    public double? Number =>
        double.TryParse(
            Value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        ) && !double.IsInfinity(number)
            ? number
            : null;

    private static PolicySection Of(string text, int column)
    {
        var digit = text.TakeWhile(c => c is < '0' or > '9').Count();
        return new(text, column, text.Substring(0, digit), text.Substring(digit));
    }

    private static bool IsNegative(PolicySection before, string text) =>
        before is { Value.Length: 0, Key.Length: > 0 } && text is [>= '0' and <= '9', ..];

    private PolicySection Negated(string number) =>
        this with
        {
            Text = $"{Text}-{number}",
            Value = $"-{number}",
        };
}
