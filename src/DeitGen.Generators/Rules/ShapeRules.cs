using DeitGen.Facts;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>What the network's dimensions must be, alone and to each other.</summary>
internal static class ShapeRules
{
    private const string Image = "VisionTransformer.ImageSize";
    private const string Patch = "VisionTransformer.PatchSize";
    private const string Width = "VisionTransformer.EmbedDim";
    private const string Heads = "VisionTransformer.Heads";

    public static IEnumerable<Finding> Check(Spec spec) =>
        spec.Network is VisionTransformerSpec n
            ?
            [
                .. Positive(n),
                .. Divisions(spec, n),
                .. Classes(spec),
                .. Mlp(spec, n),
                .. Others(n),
            ]
            : Classes(spec);

    private static IEnumerable<Finding> Positive(VisionTransformerSpec n)
    {
        foreach (
            var (name, value, usual) in (IEnumerable<(string, int, int)>)
                [
                    ("EmbedDim", n.EmbedDim, 0),
                    ("Depth", n.Depth, 0),
                    ("Heads", n.Heads, 0),
                    ("PatchSize", n.PatchSize, Defaults.PatchSize),
                    ("ImageSize", n.ImageSize, Defaults.ImageSize),
                    ("Channels", n.Channels, Defaults.Channels),
                ]
        )
            if (value <= 0)
                yield return DEIT101
                    .Found(name, value, "positive")
                    .At($"VisionTransformer.{name}")
                    .Repaired(usual > 0 ? [$"{usual}"] : []);
        if (n.ParallelBranches < 1)
            yield return DEIT116
                .Found(n.ParallelBranches)
                .At("VisionTransformer.ParallelBranches")
                .Repaired("1");
    }

    private static IEnumerable<Finding> Divisions(Spec spec, VisionTransformerSpec n)
    {
        if (n is { EmbedDim: > 0, Heads: > 0 } && n.EmbedDim % n.Heads != 0)
            yield return Misfit(
                DEIT102,
                spec,
                (Width, n.EmbedDim),
                (Heads, n.Heads),
                [Heads, Width]
            );
        if (n is not { ImageSize: > 0, PatchSize: > 0 })
            yield break;
        if (n.PatchSize > n.ImageSize)
            yield return Misfit(
                DEIT103,
                spec,
                (Image, n.ImageSize),
                (Patch, n.PatchSize),
                [Patch, Image]
            );
        else if (n.ImageSize % n.PatchSize != 0)
            yield return Misfit(
                DEIT104,
                spec,
                (Image, n.ImageSize),
                (Patch, n.PatchSize),
                [Image, Patch]
            );
    }

    /// <summary>A part that does not divide its whole: the one to blame is offered its nearest legal values.</summary>
    private static Finding Misfit(
        Rule rule,
        Spec spec,
        (string Property, int Value) whole,
        (string Property, int Value) part,
        string[] properties
    )
    {
        var culprit = Blame.Culprit(spec, properties) ?? properties[0];
        var choices =
            culprit == whole.Property
                ? Nearest.Multiples(part.Value, whole.Value)
                : Nearest.Divisors(whole.Value, part.Value);
        if (culprit != properties[0])
            choices = choices.Of(culprit.Substring(culprit.IndexOf('.') + 1));
        var (first, second) = rule == DEIT103 ? (part, whole) : (whole, part);
        return rule.Found(first.Value, second.Value, choices.Text)
            .At(properties)
            .Set(culprit, choices.All);
    }

    private static IEnumerable<Finding> Classes(Spec spec)
    {
        var property = spec.Network.Property("NumClasses");
        var classes = spec.Network.NumClasses;
        if (classes < 0 || (classes == 0 && spec.TrainOn is not null))
            yield return DEIT105
                .Found(classes)
                .At(property)
                .Repaired(spec.TrainOn is { Facts.Classes: > 0 } on ? [$"{on.Facts.Classes}"] : []);
        if (
            classes == 1
            && spec.Wrote(property)
            && spec.Recipe.Loss == LossKind.SoftTargetCrossEntropy
        )
            yield return DEIT106.Found().At(property).Repaired("2");
    }

    private static IEnumerable<Finding> Mlp(Spec spec, VisionTransformerSpec n)
    {
        const string Ratio = "VisionTransformer.MlpRatio";
        var (ratio, embed) = (n.MlpRatio, n.EmbedDim);
        var hidden = ratio * embed;
        if (ratio <= 0 || (embed > 0 && hidden < 1))
            yield return DEIT107.Found(ratio).At(Ratio).Repaired("4");
        else if (spec.Wrote(Ratio) && Number.IsFinite(hidden) && hidden != Math.Floor(hidden))
        {
            var better = WholeRatio(hidden, embed);
            yield return DEIT119
                .Found(hidden, Math.Floor(hidden), better)
                .At(Ratio, Width)
                .Repaired(Number.Show(better));
        }
    }

    /// <summary>The nearest ratio whose product is whole in floating point too: 1/49 times 49 is not.</summary>
    private static double WholeRatio(double hidden, int embed)
    {
        var nearest = Math.Max(Math.Round(hidden), 1);
        var candidates = Enumerable.Range(0, 64).Select(i => (nearest + i) / embed);
        return candidates.FirstOrDefault(r => r * embed == Math.Floor(r * embed)) is var r and > 0
            ? r
            : Math.Ceiling(hidden / embed);
    }

    private static IEnumerable<Finding> Others(VisionTransformerSpec n)
    {
        if (n.LayerNormEps <= 0)
            yield return DEIT111
                .Found(n.LayerNormEps)
                .At("VisionTransformer.LayerNormEps")
                .Repaired("1e-6");
        if (n.LayerScale < 0)
            yield return DEIT114
                .Found(n.LayerScale)
                .At("VisionTransformer.LayerScale")
                .Repaired("0");
        if (n.Stem == Stem.ConvMlp && (n.PatchSize != 16 || n.EmbedDim % 4 != 0))
            yield return DEIT115
                .Found(n.PatchSize, n.EmbedDim)
                .At(n.PatchSize != 16 ? Patch : Width, "VisionTransformer.Stem")
                .Set("VisionTransformer.Stem", Literal.Of(Stem.Patch));
    }
}
