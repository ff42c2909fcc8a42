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

    private static Rule Error(string id, string title, string message) =>
        new(id, Severity.Error, title, message);

    private static Rule Warning(string id, string title, string message) =>
        new(id, Severity.Warning, title, message);

    private static Rule Info(string id, string title, string message) =>
        new(id, Severity.Info, title, message);
}
