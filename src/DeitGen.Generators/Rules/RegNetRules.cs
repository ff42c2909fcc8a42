using DeitGen.Facts;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>What the numbers of a RegNetY must be: those that timm's takes, and no stage beyond any machine.</summary>
internal static class RegNetRules
{
    private const int Blocks = 1000;
    private const int Channels = 1 << 16;

    public static IEnumerable<Finding> Check(Spec spec) =>
        spec.Network is RegNetSpec n ? [.. Numbers(n), .. Widths(n)] : [];

    private static IEnumerable<Finding> Numbers(RegNetSpec n)
    {
        foreach (
            var (name, value, isRight, must) in (IEnumerable<(string, double, bool, string)>)
                [
                    ("ImageSize", n.ImageSize, n.ImageSize > 0, "positive"),
                    ("Channels", n.Channels, n.Channels > 0, "positive"),
                    ("Width", n.Width, n.Width > 0 && n.Width % 8 == 0, "a multiple of 8"),
                    ("Slope", n.Slope, n.Slope >= 0, "0 or more"),
                    ("Multiplier", n.Multiplier, n.Multiplier > 1, "above 1"),
                    ("Depth", n.Depth, n.Depth is > 0 and <= Blocks, $"1 to {Blocks}"),
                    ("GroupWidth", n.GroupWidth, n.GroupWidth > 0, "positive"),
                    ("SeRatio", n.SeRatio, n.SeRatio > 0, "positive"),
                    ("StemWidth", n.StemWidth, n.StemWidth > 0, "positive"),
                ]
        )
            if (!isRight)
                yield return DEIT101
                    .Found(name, value, must)
                    .At(n.Property(name))
                    .Repaired(Right(name, value));
    }

    /// <summary>The nearest right value of what has one; a dimension that nobody can guess has none.</summary>
    private static IEnumerable<string> Right(string name, double value) =>
        (name, value) switch
        {
            ("ImageSize", _) => [$"{Defaults.ImageSize}"],
            ("Channels", _) => [$"{Defaults.Channels}"],
            ("SeRatio", _) => [Literal.Of(Defaults.SeRatio)],
            ("StemWidth", _) => [$"{Defaults.StemWidth}"],
            ("Width", > 0) => Nearest.Multiples(8, (int)value).All,
            ("Slope", _) => ["0"],
            ("Depth", > Blocks) => [$"{Blocks}"],
            _ => [],
        };

    /// <summary>Of numbers that are right one by one.</summary>
    private static IEnumerable<Finding> Widths(RegNetSpec n)
    {
        if (Numbers(n).Any())
            yield break;
        var widest = RegNetWidths.Widest(n);
        if (!(widest <= Channels))
            yield return DEIT101
                .Found("The widest stage", widest, $"at most {Channels} channels")
                .At(n.Property("Slope"), n.Property("Multiplier"), n.Property("Width"));
        else if (RegNetWidths.Gate(n, Math.Min(n.StemWidth, n.Width)) < 1)
            yield return DEIT101
                .Found("The width of a gate", 0, "positive")
                .At(n.Property("SeRatio"), n.Property("StemWidth"));
        else if (n.SeRatio * Math.Max(n.StemWidth, widest) > Channels)
            yield return DEIT101
                .Found("The width of a gate", n.SeRatio * widest, $"at most {Channels} channels")
                .At(n.Property("SeRatio"), n.Property("StemWidth"));
    }
}
