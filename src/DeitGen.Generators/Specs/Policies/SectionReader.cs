using DeitGen.Facts;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>The sections behind a policy's name: key and value each, in any order, the last of a key winning.</summary>
internal sealed class SectionReader
{
    private readonly string text;
    private readonly string[] keys;
    private readonly Dictionary<string, PolicySection> values = new(StringComparer.Ordinal);
    private readonly List<PolicyFault> faults = [];

    public SectionReader(string text, IReadOnlyList<PolicySection> sections, string[] keys)
    {
        this.text = text;
        this.keys = keys;
        foreach (var section in sections.Skip(1))
            Add(section);
    }

    public IReadOnlyList<PolicyFault> Faults => faults;

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>A whole number of 0 or more.</summary>
    public int Whole(string key, int fallback, string words) =>
        Read(key, fallback, words, s => s.Whole);

    /// <summary>A number of 0 or more.</summary>
    public double Number(string key, double fallback, string words) =>
        Read(key, fallback, words, s => s.Number);

    /// <summary>A standard deviation.</summary>
    public double Noise(string key) => Number(key, 0, "a number of 0 or more");

    /// <summary>A magnitude: larger ones than the limit are clipped when they are applied.</summary>
    public int Magnitude(string key, int fallback)
    {
        var magnitude = Whole(key, fallback, "a whole number from 0 to 10");
        if (magnitude > OpLevels.Limit)
            Report(PolicyFaultKind.TooStrong, key, [Value.Show(magnitude)], $"{key}10");
        return magnitude;
    }

    /// <summary>Something wrong with the value of a key.</summary>
    /// <param name="kind">What.</param>
    /// <param name="key">The key.</param>
    /// <param name="found">The values for the message.</param>
    /// <param name="repaired">The section as it would be right; empty where it had better go.</param>
    public void Report(
        PolicyFaultKind kind,
        string key,
        EquatableArray<string> found,
        string repaired
    ) => faults.Add(new(kind, found, With(values[key], repaired)));

    private T Read<T>(string key, T fallback, string words, Func<PolicySection, T?> parse)
        where T : struct
    {
        if (!values.TryGetValue(key, out var section))
            return fallback;
        if (parse(section) is { } value)
            return value;
        var nearest = section.Number is <= int.MaxValue and var number
            ? $"{key}{Value.Show(Math.Round(number))}"
            : "";
        faults.Add(new(PolicyFaultKind.BadValue, [section.Text, words], With(section, nearest)));
        return fallback;
    }

    private void Add(PolicySection section)
    {
        if (!keys.Contains(section.Key))
        {
            faults.Add(Unknown(section));
            return;
        }
        if (section.Value.Length == 0)
        {
            faults.Add(new(PolicyFaultKind.NoValue, [section.Text], With(section, "")));
            return;
        }
        if (values.TryGetValue(section.Key, out var earlier))
            faults.Add(new(PolicyFaultKind.Repeated, [section.Key], With(earlier, "")));
        values[section.Key] = section;
    }

    private PolicyFault Unknown(PolicySection section)
    {
        var closest = section.Key.Length > 0 ? Spelling.Closest(section.Key, keys) : "";
        return new(
            PolicyFaultKind.UnknownSection,
            [section.Text, $"{section.Column}", string.Join(", ", keys)],
            With(section, closest.Length > 0 ? closest + section.Value : "")
        );
    }

    /// <summary>The whole string with another text for a section, or without it.</summary>
    private string With(PolicySection section, string other)
    {
        var start = section.Column - 1;
        var rest = text.Substring(start + section.Text.Length);
        return other.Length > 0
            ? text.Substring(0, start) + other + rest
            : text.Substring(0, start - 1) + rest;
    }
}
