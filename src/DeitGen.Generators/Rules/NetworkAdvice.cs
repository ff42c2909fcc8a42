using DeitGen.Facts;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Networks that can be trained and are probably not meant, and the rates that act within them.</summary>
internal static class NetworkAdvice
{
    private const int ManyTokens = 4096;

    public static IEnumerable<Finding> Check(Spec spec) =>
        spec.Network is VisionTransformerSpec n
            ? [.. Rates(spec, n), .. HeadWidth(spec, n), .. TokenCount(spec, n), .. Initials(spec)]
            : [];

    private static IEnumerable<Finding> Rates(Spec spec, VisionTransformerSpec n)
    {
        foreach (
            var (name, rate, usual) in (IEnumerable<(string, double, double)>)
                [
                    ("Dropout", n.Dropout, Defaults.Dropout),
                    ("AttentionDropout", n.AttentionDropout, Defaults.AttentionDropout),
                    ("DropPath", n.DropPath, Defaults.DropPath),
                ]
        )
            if (rate is < 0 or >= 1)
                yield return DEIT108
                    .Found(name, rate)
                    .At($"VisionTransformer.{name}")
                    .Repaired(rate < 0 ? "0" : Literal.Of(usual));
        const string DropPath = "VisionTransformer.DropPath";
        if (
            n is { DropPath: > 0, Depth: 1, DropPathRule: DropPathRule.Linear }
            && spec.Wrote(DropPath)
        )
            yield return DEIT109
                .Found(n.DropPath)
                .At(DropPath, "VisionTransformer.Depth")
                .Repaired("0");
    }

    private static IEnumerable<Finding> HeadWidth(Spec spec, VisionTransformerSpec n)
    {
        const string Heads = "VisionTransformer.Heads";
        const string Width = "VisionTransformer.EmbedDim";
        var (width, heads) = (n.EmbedDim, n.Heads);
        if (width <= 0 || heads <= 0 || width % heads != 0 || width / heads % 8 == 0)
            yield break;
        var culprit = Blame.Culprit(spec, [Heads, Width]) ?? Heads;
        var byHeads = culprit == Heads && width % 8 == 0;
        var choices = byHeads
            ? Nearest.Divisors(width / 8, heads).Of("Heads")
            : Nearest.Multiples(8L * heads, width).Of("EmbedDim");
        yield return DEIT110
            .Found(width / heads, choices.Text)
            .At(Heads, Width)
            .Set(byHeads ? Heads : Width, choices.All);
    }

    private static IEnumerable<Finding> TokenCount(Spec spec, VisionTransformerSpec n)
    {
        const string Image = "VisionTransformer.ImageSize";
        const string Patch = "VisionTransformer.PatchSize";
        if (
            n is not { ImageSize: > 0, PatchSize: > 0 }
            || !(spec.Wrote(Image) || spec.Wrote(Patch))
        )
            yield break;
        var side = (double)(n.ImageSize / n.PatchSize);
        var tokens = side * side + (n.IsDistilled ? 2 : 1);
        if (tokens > ManyTokens)
            yield return DEIT117
                .Found(
                    tokens,
                    Mebibytes((double)n.Depth * n.Heads * tokens * tokens * sizeof(float))
                )
                .At(Image, Patch);
    }

    private static string Mebibytes(double bytes) =>
        Number.Show(Math.Round(bytes / (1 << 20))) + " MiB";

    private static IEnumerable<Finding> Initials(Spec spec)
    {
        const string A = "Initialization";
        var (std, low, high, headStd) = (
            spec.Initialization.Std,
            spec.Initialization.Low,
            spec.Initialization.High,
            spec.Initialization.HeadStd
        );
        if (std <= 0)
            yield return DEIT112
                .Found($"Std is {Number.Show(std)}")
                .At($"{A}.Std")
                .Repaired("0.02");
        if (headStd <= 0 && spec.Wrote($"{A}.HeadStd"))
            yield return DEIT112
                .Found($"HeadStd is {Number.Show(headStd)}")
                .At($"{A}.HeadStd")
                .Repaired("0.02");
        if (low >= high)
            yield return DEIT112
                .Found($"Low {Number.Show(low)} is not below High {Number.Show(high)}")
                .At($"{A}.Low", $"{A}.High")
                .Repaired(
                    Literal.Of(
                        high > 0 ? -high
                        : high < 0 ? 2 * high
                        : Defaults.Low
                    )
                );
        foreach (var (name, value, better) in Surprising(spec))
            yield return DEIT113.Found(low, high, value).At(name).Repaired(Literal.Of(better));
    }

    /// <summary>Bounds so far out that they cut nothing off, and deviations that DeiT never used.</summary>
    private static IEnumerable<(string Property, double Std, double Better)> Surprising(Spec spec)
    {
        var i = spec.Initialization;
        if (i.Low < -4 * i.Std && spec.Wrote("Initialization.Low"))
            yield return ("Initialization.Low", i.Std, -2 * i.Std);
        else if (i.High > 4 * i.Std && spec.Wrote("Initialization.High"))
            yield return ("Initialization.High", i.Std, 2 * i.Std);
        if (i.Std > 0.1 && spec.Wrote("Initialization.Std"))
            yield return ("Initialization.Std", i.Std, Defaults.Std);
        if (i.HeadStd > 0.1 && spec.Wrote("Initialization.HeadStd"))
            yield return ("Initialization.HeadStd", i.HeadStd, Defaults.Std);
    }
}
