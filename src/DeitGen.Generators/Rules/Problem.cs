using System.Globalization;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A broken rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Site">Where.</param>
/// <param name="Arguments">The values found, and those that would be right.</param>
/// <param name="Repair">The text that would be right at the site, where it can be computed; else empty.</param>
internal sealed record Problem(
    Rule Rule,
    Site Site,
    EquatableArray<string> Arguments,
    string Repair = ""
)
{
    /// <summary>The rule's message with its holes filled.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);
}
