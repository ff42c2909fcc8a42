using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;

namespace DeitGen.Generators.Rules;

/// <summary>
/// The one list of what is declared, parsed and not done yet. DEIT901 warns where such a value was written; a run of a
/// spec that needs one, written or by default, is refused and names it. Data sets are left to the run: the
/// shipped variants are about them.
/// </summary>
internal static class Features
{
    private const Quirks DataQuirks = Quirks.RankLocalMixing;

    private static readonly string[] ResizedCrop =
    [
        "Augmentation.Interpolation",
        "Augmentation.CropScaleMin",
        "Augmentation.CropScaleMax",
        "Augmentation.CropRatioMin",
        "Augmentation.CropRatioMax",
        "Augmentation.EvalCropRatio",
    ];

    private static readonly MissingFeature[] Missing =
    [
        Loop(
            "VisionTransformer.Stem",
            s => s.Network is VisionTransformerSpec { Stem: not Stem.Patch }
        ),
        Loop(
            "VisionTransformer.ParallelBranches",
            s => s.Network is VisionTransformerSpec { ParallelBranches: > 1 }
        ),
        Loop(
            "VisionTransformer.NumClasses",
            s => s.Network is VisionTransformerSpec { NumClasses: 0 }
        ),
        Loop("RegNetY.NumClasses", s => s.Network is RegNetSpec { NumClasses: 0 }),
        Whole(
            AttributeNames.Initialization,
            loopLevel: false,
            s => s.Network is RegNetSpec && Has(s, AttributeNames.Initialization)
        ),
        Loop("Recipe.Optimizer", s => s.Recipe.Optimizer == OptimizerKind.Lamb),
        Loop("Recipe.OnNonFinite", s => s.Recipe.OnNonFinite == NonFinitePolicy.Rollback),
        new(
            ["FineTune.Heads", "Recipe.HeadTraining"],
            true,
            IsUntaught,
            _ => "HeadTraining.BothWithTeacher without [Distillation]"
        ),
        Quirk(DataQuirks, loopLevel: false),
        Whole(AttributeNames.Sweep, loopLevel: false, s => s.HasSweep),
        Whole(AttributeNames.Budget, loopLevel: false, s => s.Budget is not null),
        Data("Augmentation.Policy", s => s.Augmentation.Policy is ThreeAugmentSpec or AugMixSpec),
        new(
            ["Augmentation.Policy", AttributeNames.RandAugment, AttributeNames.SubPolicy],
            false,
            s => s.Augmentation.Policy is not null && IsOfDigits(s),
            _ => "an augmentation policy for Digits"
        ),
        new(
            ["Augmentation.ColorJitter"],
            false,
            s => s.Augmentation.Jitters && IsOfDigits(s),
            _ => "colour jitter for Digits"
        ),
        new(
            ["VisionTransformer.Channels", "RegNetY.Channels"],
            false,
            s => s.Network.Channels is not (1 or 3) && !IsOfDigits(s),
            s => $"images of {s.Network.Channels} channels"
        ),
        new(
            ResizedCrop,
            false,
            s => s.Network.ImageSize > SmallImages.Largest && IsOfDigits(s),
            _ => "random resized crop for Digits (images above 32 pixels)"
        ),
        new(
            [],
            false,
            s => s.TrainOn is { Dataset: Dataset.INat18 or Dataset.INat19 },
            s => $"data set {s.TrainOn!.Facts.Name}"
        ),
    ];

    /// <summary>What training this spec would need, written or by default, in the order of the list.</summary>
    public static IEnumerable<Feature> Unimplemented(Spec spec) =>
        Missing.Where(m => m.IsUsed(spec)).Select(m => m.Describe(spec));

    private static MissingFeature Loop(string property, Func<Spec, bool> isUsed) =>
        new([property], true, isUsed, s => Show(s, property));

    private static MissingFeature Data(string property, Func<Spec, bool> isUsed) =>
        new([property], false, isUsed, s => Show(s, property));

    private static MissingFeature Whole(
        string attribute,
        bool loopLevel,
        Func<Spec, bool> isUsed
    ) => new([attribute], loopLevel, isUsed, _ => $"[{attribute}]");

    private static MissingFeature Quirk(Quirks mask, bool loopLevel) =>
        new(
            ["Recipe.Quirks"],
            loopLevel,
            s => (s.Recipe.Quirks & mask) != 0,
            s => $"Recipe.Quirks = {s.Recipe.Quirks & mask}"
        );

    private static string Show(Spec spec, string property) =>
        $"{property} = {spec.Settings.First(s => $"{s.Attribute}.{s.Property}" == property).Text}";

    private static bool Has(Spec spec, string attribute) => spec.Chain.LevelOf(attribute) >= 0;

    /// <summary>The digits are no image files: their loader enlarges, crops, mirrors and erases numbers.</summary>
    private static bool IsOfDigits(Spec spec) => spec.TrainOn is { Dataset: Dataset.Digits };

    /// <summary>A distillation head that is to learn from a teacher, and none there.</summary>
    private static bool IsUntaught(Spec spec) =>
        spec is { Network.IsDistilled: true, Distillation: null }
        && spec.Recipe.HeadTraining == HeadTraining.BothWithTeacher;
}
