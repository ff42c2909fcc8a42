using DeitGen.Facts;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Optimizer and learning rate.</summary>
internal static class RecipeRules
{
    private const string WarmupEpochs = "Recipe.WarmupEpochs";
    private const string WarmupRate = "Recipe.WarmupLearningRate";
    private const string MinRate = "Recipe.MinLearningRate";
    private const string BatchSize = "Recipe.BatchSize";

    /// <summary>What the peak learning rate is made of.</summary>
    private static readonly string[] PeakRate =
    [
        "Recipe.LearningRate",
        BatchSize,
        "Recipe.LearningRateScaling",
    ];

    public static IEnumerable<Finding> Check(Spec spec) =>
        [
            .. Optimizer(spec.Recipe),
            .. Scratch(spec),
            .. Length(spec),
            .. NegativeRates(spec.Recipe),
            .. Bends(spec),
            .. FarBatch(spec),
        ];

    private static IEnumerable<Finding> Optimizer(RecipeSpec r)
    {
        if (r.LearningRate <= 0)
            yield return Outside("LearningRate", r.LearningRate, "(0, ∞)", Defaults.LearningRate);
        if (r.WeightDecay < 0)
            yield return Outside("WeightDecay", r.WeightDecay, "[0, ∞)", Defaults.WeightDecay);
        if (r.Epsilon <= 0)
            yield return Outside("Epsilon", r.Epsilon, "(0, ∞)", Defaults.Epsilon);
        if (r.Beta1 is < 0 or >= 1)
            yield return Outside("Beta1", r.Beta1, "[0, 1)", Defaults.Beta1);
        if (r.Beta2 is < 0 or >= 1)
            yield return Outside("Beta2", r.Beta2, "[0, 1)", Defaults.Beta2);
        if (r.Momentum is < 0 or >= 1)
            yield return Outside("Momentum", r.Momentum, "[0, 1)", Defaults.Momentum);
        if (r.ClipGradNorm < 0)
            yield return DEIT304.Found(r.ClipGradNorm).At("Recipe.ClipGradNorm").Repaired("0");
    }

    private static Finding Outside(string name, double value, string range, double usual) =>
        DEIT301.Found(name, value, range, usual).At($"Recipe.{name}").Repaired(Number.Show(usual));

    private static IEnumerable<Finding> Scratch(Spec spec)
    {
        const string Property = "Recipe.Optimizer";
        if (
            spec.Recipe is { Optimizer: OptimizerKind.Sgd, Preset: not RecipePreset.FineTune }
            && spec.Wrote(Property)
            && !spec.HasFineTune
        )
            yield return DEIT303.Found().At(Property).Repaired(Literal.Of(OptimizerKind.AdamW));
    }

    private static IEnumerable<Finding> Length(Spec spec)
    {
        const string Epochs = "Recipe.Epochs";
        var r = spec.Recipe;
        if (r.Epochs <= 0)
            yield return DEIT310
                .Found(r.Epochs)
                .At(Epochs)
                .Repaired($"{Usual(r, "Epochs") ?? Defaults.Epochs}");
        if (!(r.WarmupEpochs < 0 || r.WarmupEpochs >= r.Epochs))
            yield break;
        var culprit = Blame.Culprit(spec, [WarmupEpochs, Epochs]);
        var repair =
            culprit == Epochs ? Math.Floor(r.WarmupEpochs) + 1
            : r.WarmupEpochs < 0 ? 0
            : Math.Max(r.Epochs - 1.0, 0);
        yield return DEIT311
            .Found(r.WarmupEpochs, r.Epochs)
            .At(WarmupEpochs, Epochs)
            .Set(culprit ?? WarmupEpochs, Number.Show(repair));
    }

    private static IEnumerable<Finding> NegativeRates(RecipeSpec r)
    {
        if (r.WarmupLearningRate < 0)
            yield return DEIT312
                .Found("WarmupLearningRate", r.WarmupLearningRate)
                .At(WarmupRate)
                .Repaired("1e-6");
        if (r.MinLearningRate < 0)
            yield return DEIT312
                .Found("MinLearningRate", r.MinLearningRate)
                .At(MinRate)
                .Repaired("1e-5");
    }

    private static IEnumerable<Finding> Bends(Spec spec)
    {
        var r = spec.Recipe;
        var (peak, isWritten) = (r.ScaledLearningRate, PeakRate.Any(spec.Wrote));
        if (
            r.WarmupEpochs > 0
            && r.WarmupLearningRate > peak
            && (isWritten || spec.Wrote(WarmupRate))
        )
            yield return DEIT313
                .Found(r.WarmupLearningRate, peak)
                .At([WarmupRate, .. PeakRate])
                .Repaired(Number.Show(peak));
        if (
            r.Schedule != ScheduleKind.Constant
            && r.MinLearningRate > peak
            && (isWritten || spec.Wrote(MinRate))
        )
            yield return DEIT314
                .Found(r.MinLearningRate, peak)
                .At([MinRate, .. PeakRate])
                .Repaired(Number.Show(peak));
    }

    /// <summary>Only a preset that was named is a promise to keep near.</summary>
    private static IEnumerable<Finding> FarBatch(Spec spec)
    {
        const string Preset = "Recipe.Preset";
        var r = spec.Recipe;
        var usual = Usual(r, "BatchSize") ?? Defaults.BatchSize;
        if (
            spec.Wrote(Preset)
            && spec.Wrote(BatchSize)
            && (r.BatchSize < usual / 4 || r.BatchSize > usual * 4)
        )
            yield return DEIT321
                .Found(r.BatchSize, r.ScaledLearningRate, r.Preset, usual)
                .At(BatchSize, Preset)
                .Repaired(Literal.Of(usual));
    }

    private static double? Usual(RecipeSpec recipe, string property) =>
        Presets.Find(recipe.Preset, "Recipe", property)?.Number;
}
