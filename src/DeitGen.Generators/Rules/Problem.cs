using System.Globalization;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A broken rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Site">Where.</param>
/// <param name="Arguments">The values found, and those that would be right.</param>
/// <param name="Repairs">Edits of which each would put it right, the best first.</param>
internal sealed record Problem(
    Rule Rule,
    Site Site,
    EquatableArray<string> Arguments,
    EquatableArray<Repair> Repairs = default
)
{
    /// <summary>The rule's message with its holes filled.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);
}
