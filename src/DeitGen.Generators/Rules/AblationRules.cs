using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>
/// What training from scratch lost without a part of DeiT's recipe: the ablation of DeiT-B on ImageNet (Table 8 of the paper).
/// The embedded digits are no such task.
/// </summary>
internal static class AblationRules
{
    private const string Erasing = "Augmentation.RandomErasing";
    private const string DropPath = "VisionTransformer.DropPath";
    private const string Repeats = "Augmentation.RepeatedAugmentation";
    private const string Policy = "Augmentation.Policy";
    private const string Mixup = "Mixing.Mixup";
    private const string CutMix = "Mixing.CutMix";

    private static readonly PolicySpec DeiTs = PolicyText
        .Read(Defaults.Policy, anyIncrease: false)
        .Policy!;

    public static IEnumerable<Finding> Check(Spec spec) =>
        spec is { Network: VisionTransformerSpec n, TrainOn.Dataset: not Dataset.Digits }
        && !spec.HasFineTune
        && spec.Recipe.Preset != RecipePreset.FineTune
            ? [.. Failed(spec, n), .. Lost(spec)]
            : [];

    /// <summary>Under a recipe that otherwise is DeiT's, both of these kept it from learning.</summary>
    private static IEnumerable<Finding> Failed(Spec spec, VisionTransformerSpec network)
    {
        var (a, mixing) = (spec.Augmentation, spec.Mixing);
        if (!DeiTs.Equals(a.Policy) || mixing is not { Mixup: > 0, Cut: > 0 })
            yield break;
        if (a.RandomErasing == 0 && spec.Wrote(Erasing))
            yield return DEIT440
                .Found("random erasing", "4.3")
                .At(Erasing)
                .Repaired(Number.Show(Defaults.RandomErasing));
        if (network.DropPath == 0 && spec.Wrote(DropPath))
            yield return DEIT440
                .Found("stochastic depth", "3.4")
                .At(DropPath)
                .Repaired(Number.Show(Defaults.DropPath));
    }

    private static IEnumerable<Finding> Lost(Spec spec)
    {
        if (spec.Augmentation.Policy is null && spec.Wrote(Policy))
            yield return DEIT441
                .Found("2.2", "RandAugment")
                .At(Policy)
                .Repaired(Literal.Of(Defaults.Policy));
        if (!spec.Mixing.IsOn && (spec.Wrote(Mixup) || spec.Wrote(CutMix)))
            yield return DEIT441
                .Found("6.0", "Mixup and CutMix")
                .At(Mixup, CutMix)
                .Repaired(Literal.Of(Defaults.Mixup));
        if (spec.Augmentation.RepeatedAugmentation == 1 && spec.Wrote(Repeats))
            yield return DEIT441
                .Found("5.3", "repeated augmentation")
                .At(Repeats)
                .Repaired(Literal.Of(Defaults.RepeatedAugmentation));
    }
}
