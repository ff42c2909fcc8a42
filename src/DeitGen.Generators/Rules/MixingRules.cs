using DeitGen.Facts;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Mixup, CutMix, and the loss on mixed labels.</summary>
internal static class MixingRules
{
    private const string Mixup = "Mixing.Mixup";
    private const string CutMix = "Mixing.CutMix";
    private const string MinMax = "Mixing.CutMixMinMax";
    private const string Smoothing = "Recipe.LabelSmoothing";
    private const string Loss = "Recipe.Loss";

    private static readonly string SoftTargets = Literal.Of(LossKind.SoftTargetCrossEntropy);

    public static IEnumerable<Finding> Check(Spec spec) =>
        [
            .. Ranges(spec.Mixing),
            .. Pairs(spec),
            .. Boxes(spec),
            .. NoEffect(spec),
            .. Targets(spec),
        ];

    private static IEnumerable<Finding> Ranges(MixingSpec m)
    {
        if (m.Mixup < 0)
            yield return Outside("Mixup", m.Mixup, "[0, ∞)", Defaults.Mixup);
        if (m.CutMix < 0)
            yield return Outside("CutMix", m.CutMix, "[0, ∞)", Defaults.CutMix);
        if (m.Probability is < 0 or > 1)
            yield return Outside("Probability", m.Probability, "[0, 1]", Defaults.MixProbability);
        if (m.SwitchProbability is < 0 or > 1)
            yield return Outside(
                "SwitchProbability",
                m.SwitchProbability,
                "[0, 1]",
                Defaults.SwitchProbability
            );
    }

    private static Finding Outside(string name, double value, string range, double usual) =>
        DEIT501.Found(name, value, range, usual).At($"Mixing.{name}").Repaired(Number.Show(usual));

    private static IEnumerable<Finding> Pairs(Spec spec)
    {
        const string Batch = "Recipe.BatchSize";
        var batch = spec.Recipe.BatchSize;
        if (!spec.Mixing.IsOn || batch <= 0 || batch % 2 == 0)
            yield break;
        var choices = Nearest.Multiples(2, batch);
        yield return DEIT503
            .Found(batch, choices.Text)
            .At(Batch, Mixup, CutMix)
            .Repaired(choices.All);
    }

    private static IEnumerable<Finding> Boxes(Spec spec)
    {
        var (bounds, size) = (spec.Mixing.CutMixMinMax, spec.Network.ImageSize);
        if (bounds.Length > 0 && !AreBounds([.. bounds], size))
            yield return DEIT504
                .Found($"[{Value.Show(bounds)}]", size)
                .At(MinMax, spec.Network.Property("ImageSize"))
                .Removed();
    }

    /// <summary>timm draws the box's side from whole pixels between the two.</summary>
    private static bool AreBounds(double[] bounds, int size) =>
        bounds is [>= 0 and var min, <= 1 and var max]
        && min < max
        && Math.Floor(size * min) < Math.Floor(size * max);

    private static IEnumerable<Finding> NoEffect(Spec spec)
    {
        const string Switch = "Mixing.SwitchProbability";
        var m = spec.Mixing;
        if (m.CutMixMinMax.Length > 0 && m.CutMix > 0 && spec.Wrote(CutMix))
            yield return DEIT505
                .Found("CutMix", "CutMixMinMax draws the boxes")
                .At(CutMix, MinMax)
                .Removed();
        var cuts = m.CutMix > 0 || m.CutMixMinMax.Length > 0;
        if (!(m.Mixup > 0 && cuts) && spec.Wrote(Switch))
            yield return DEIT505
                .Found("SwitchProbability", "Mixup and CutMix are not both on")
                .At(Switch, Mixup, CutMix)
                .Removed();
    }

    private static IEnumerable<Finding> Targets(Spec spec)
    {
        var (smoothing, isBinary) = (
            spec.Recipe.LabelSmoothing,
            spec.Recipe.Loss == LossKind.BinaryCrossEntropy
        );
        if (smoothing is < 0 or >= 1)
            yield return DEIT506
                .Found(smoothing)
                .At(Smoothing)
                .Repaired(isBinary ? "0" : Number.Show(Defaults.LabelSmoothing));
        if (!isBinary)
            yield break;
        if (smoothing > 0)
            yield return DEIT507.Found(smoothing).At(Smoothing, Loss).Repaired("0");
        if (!spec.Mixing.IsOn)
            yield return DEIT508.Found().At(Loss, Mixup, CutMix).Repaired(SoftTargets);
        else if (spec.Wrote(Loss))
            yield return DEIT509.Found().At(Loss, Mixup, CutMix).Repaired(SoftTargets);
    }
}
