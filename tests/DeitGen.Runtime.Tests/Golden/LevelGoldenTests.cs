using System.Globalization;
using System.Text.Json;
using DeitGen.Facts;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>07_augment: from magnitudes to arguments, to the last bit.</summary>
[Trait("Category", "Golden")]
public class LevelGoldenTests
{
    private static JsonElement[] Rows() =>
        GoldenSet.Has(GoldenImages.Manifest)
            ? [.. Table().GetProperty("table").EnumerateArray()]
            : [];

    private static JsonElement Table() =>
        GoldenSet.Manifest(GoldenImages.Manifest).GetProperty("level_to_argument");

    private static string Name(JsonElement row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"07_augment/level/{row.Text("op")}@{row.Number("level")}"
        );

    private static IEnumerable<GoldenCase> Cases() =>
        Rows().Select(row => new GoldenCase(Name(row)));

    [GoldenTheory(GoldenImages.Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void An_argument_is_the_references(string name)
    {
        var row = Rows().Single(r => Name(r) == name);
        var (op, increasing) = Form(row.Text("op"));
        var level = OpLevels.Of(op, increasing, Table().Number("translate_const"));
        var magnitude = row.Number("level");
        Assert.Equal(row.Number("argument"), level.Argument(magnitude));
        Assert.Equal(
            row.GetProperty("argument_negated").ValueKind != JsonValueKind.Null,
            level.IsSigned
        );
        if (level.IsSigned)
            Assert.Equal(row.Number("argument_negated"), level.Argument(magnitude, negated: true));
    }

    /// <summary>The reference's name of an operation; its increasing enhancements are ours with a word.</summary>
    private static (Op, bool) Form(string name)
    {
        var whole = name.Replace("Rel", "Relative", StringComparison.Ordinal);
        return Enum.TryParse<Op>(whole, out var op)
            ? (op, false)
            : (Enum.Parse<Op>(whole.Replace("Increasing", "", StringComparison.Ordinal)), true);
    }
}
