using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>Reads timm's policy strings, as timm 0.3.2 does, and says what it would pass over or choke on.</summary>
internal static class PolicyText
{
    private static readonly string[] Names =
    [
        "rand",
        "augmix",
        "original",
        "originalr",
        "v0",
        "v0r",
        "3a",
    ];

    /// <summary>The policy, or null for an empty string and for one that means nothing.</summary>
    /// <param name="text">The string.</param>
    /// <param name="anyIncrease">Whether <c>inc0</c> means increasing, as timm takes it.</param>
    public static PolicyReading Read(string text, bool anyIncrease)
    {
        if (text.Length == 0)
            return new(null, []);
        var sections = PolicySection.Split(text);
        return sections[0].Text switch
        {
            "rand" => RandAugmentText.Read(text, sections, anyIncrease),
            "augmix" => AugMixText.Read(text, sections),
            "3a" when sections.Count == 1 => new(new ThreeAugmentSpec(), []),
            var name when AutoAugmentTables.Find(name) is { } table => ReadTable(
                name,
                table,
                text,
                sections
            ),
            var name => new(null, [Unknown(text, name)]),
        };
    }

    /// <summary>The same policy at another magnitude.</summary>
    public static string WithMagnitude(string text, int magnitude)
    {
        var sections = PolicySection.Split(text);
        var others = sections.Skip(1).Where(s => s.Key != "m").Select(s => s.Text);
        return string.Join("-", [sections[0].Text, $"m{magnitude}", .. others]);
    }

    private static PolicyReading ReadTable(
        string name,
        EquatableArray<SubPolicySpec> table,
        string text,
        IReadOnlyList<PolicySection> sections
    )
    {
        var reader = new SectionReader(text, sections, ["mstd"]);
        return new(new AutoAugmentSpec(name, table, reader.Noise("mstd")), reader.Faults);
    }

    private static PolicyFault Unknown(string text, string name)
    {
        var closest = Spelling.Closest(name, Names);
        return new(
            PolicyFaultKind.UnknownPolicy,
            [text, closest.Length > 0 ? $"; did you mean '{closest}'?" : ""],
            closest == name ? name // it takes no sections
                : closest.Length > 0 ? closest + text.Substring(name.Length)
                : ""
        );
    }
}
