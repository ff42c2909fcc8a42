using System.Globalization;

namespace DeitGen.Generators.Rules;

/// <summary>An edit that puts a spec right, by names as a site is: the rule computes it, the fix only carries it out.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Site">The argument or the attribute.</param>
/// <param name="Text">The value as C# would write it in <c>using DeitGen</c>; else empty.</param>
internal sealed record Repair(RepairKind Kind, Site Site, string Text)
{
    private const char Column = '\t';
    private const char Row = '\n';

    public static readonly Repair Partial = new(RepairKind.MakePartial, Site.Class, "");

    /// <summary>What a light bulb offers.</summary>
    public string Title =>
        Kind switch
        {
            RepairKind.Set => $"Set {Site.Argument} = {Text}",
            RepairKind.Remove => $"Remove {Site.Argument}",
            RepairKind.RemoveAttribute => $"Remove [{Site.Attribute}]",
            _ => "Declare partial",
        };

    /// <summary>Repairs as a diagnostic can carry them: as one text.</summary>
    public static string Write(IEnumerable<Repair> repairs) =>
        string.Join(
            $"{Row}",
            repairs.Select(r =>
                string.Join(
                    $"{Column}",
                    r.Kind,
                    r.Site.Attribute,
                    r.Site.Argument,
                    r.Site.Index.ToString(CultureInfo.InvariantCulture),
                    r.Text
                )
            )
        );

    /// <summary>The repairs that <see cref="Write"/> wrote, in their order.</summary>
    public static IReadOnlyList<Repair> Read(string text) =>
        [.. text.Split([Row], StringSplitOptions.RemoveEmptyEntries).Select(ReadRow)];

    private static Repair ReadRow(string row)
    {
        var cells = row.Split(Column);
        return new(
            (RepairKind)Enum.Parse(typeof(RepairKind), cells[0]),
            new(cells[1], cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture)),
            cells[4]
        );
    }
}
