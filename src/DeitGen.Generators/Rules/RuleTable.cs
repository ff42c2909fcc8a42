using System.Reflection;

namespace DeitGen.Generators.Rules;

/// <summary>
/// Every rule, as data: what it is called, how much it matters, what it says. Numbers are those of the reference notes
/// and never change; each has a page in docs/rules.
/// </summary>
internal static partial class RuleTable
{
    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All =>
        [
            .. typeof(RuleTable)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => f.GetValue(null))
                .OfType<Rule>()
                .OrderBy(r => r.Id, StringComparer.Ordinal),
        ];

    private static Rule Error(string id, string title, string message, Remedy remedy) =>
        new(id, Severity.Error, title, message, remedy);

    private static Rule Warning(string id, string title, string message, Remedy remedy) =>
        new(id, Severity.Warning, title, message, remedy);

    private static Rule Info(string id, string title, string message, Remedy remedy) =>
        new(id, Severity.Info, title, message, remedy);

    private static Remedy Always(string does) => new(RemedyExtent.All, does);

    private static Remedy Sometimes(string does) => new(RemedyExtent.Some, does);

    private static Remedy Never(string why) => new(RemedyExtent.None, why);
}
