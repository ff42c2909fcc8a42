using DeitGen.Facts;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Stairs and noise of the learning rate.</summary>
internal static class ScheduleRules
{
    private const string Interval = "Recipe.DecayEpochs";
    private const string Decay = "Recipe.DecayRate";
    private const string Noise = "Recipe.LearningRateNoise";
    private const string Limit = "Recipe.LearningRateNoiseLimit";

    public static IEnumerable<Finding> Check(Spec spec) =>
        [.. Stairs(spec.Recipe), .. Noisy(spec.Recipe), .. NoEffect(spec)];

    private static IEnumerable<Finding> Stairs(RecipeSpec r)
    {
        if (r.DecayEpochs <= 0)
            yield return DEIT316
                .Found("DecayEpochs", r.DecayEpochs, "1 or more", Defaults.DecayEpochs)
                .At(Interval)
                .Repaired($"{Defaults.DecayEpochs}");
        if (r.DecayRate is not (> 0 and <= 1))
            yield return DEIT316
                .Found(
                    "DecayRate",
                    r.DecayRate,
                    "a number above 0 and at most 1",
                    Defaults.DecayRate
                )
                .At(Decay)
                .Repaired(Number.Show(Defaults.DecayRate));
    }

    private static IEnumerable<Finding> Noisy(RecipeSpec r)
    {
        if (!IsPartOfRun([.. r.LearningRateNoise]))
            yield return DEIT317
                .Found(
                    "LearningRateNoise",
                    $"[{Value.Show(r.LearningRateNoise)}]",
                    "one or two ascending shares of the run, from 0 to 1"
                )
                .At(Noise)
                .Removed();
        if (r.LearningRateNoiseLimit <= 0)
            yield return DEIT317
                .Found(
                    "LearningRateNoiseLimit",
                    r.LearningRateNoiseLimit,
                    $"a number above 0 (main.py has {Number.Show(Defaults.LearningRateNoiseLimit)})"
                )
                .At(Limit)
                .Repaired(Number.Show(Defaults.LearningRateNoiseLimit));
    }

    private static bool IsPartOfRun(double[] shares) =>
        shares is [] or [>= 0 and <= 1] || (shares is [>= 0, <= 1] && shares[0] < shares[1]);

    private static IEnumerable<Finding> NoEffect(Spec spec)
    {
        var r = spec.Recipe;
        foreach (var property in (string[])[Interval, Decay])
            if (r.Schedule != ScheduleKind.Step && spec.Wrote(property))
                yield return DEIT442
                    .Found(property.Split('.')[1], $"the schedule is {r.Schedule}")
                    .At(property, "Recipe.Schedule")
                    .Removed();
        if (r.LearningRateNoise.Length == 0 && spec.Wrote(Limit))
            yield return DEIT442
                .Found("LearningRateNoiseLimit", "LearningRateNoise is empty")
                .At(Limit, Noise)
                .Removed();
        if (r.Has(Quirks.EvalModeFineTune) && !spec.HasFineTune)
            yield return DEIT442
                .Found("Quirks.EvalModeFineTune", "the spec fine-tunes nothing")
                .At("Recipe.Quirks", "FineTune")
                .With(QuirkRepairs.Without(spec, Quirks.EvalModeFineTune));
    }
}
