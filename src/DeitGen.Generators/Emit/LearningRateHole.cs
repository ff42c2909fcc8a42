using DeitGen.Generators.Schedule;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The learning rate as a pure function of the step.</summary>
internal static class LearningRateHole
{
    public static string Of(RecipeSpec recipe, StepCount steps)
    {
        var (peak, low) = (recipe.ScaledLearningRate, recipe.MinLearningRate);
        var total = steps.IsKnown ? "long totalSteps = TotalSteps" : "long totalSteps";
        var words = WarmupInWords(recipe);
        return Text(
            $$"""
            /// <summary>The rate of a step: {{words}}a cosine from {{peak}} to {{low}}.</summary>
            public static double LearningRate(long step, {{total}})
            {
                {{Warmup(recipe, steps)}}
                {{Progress(recipe)}}
                return {{low}} + ({{peak}} - {{low}}) * (1 + Math.Cos(Math.PI * progress)) / 2;
            }
            """
        );
    }

    private static string WarmupInWords(RecipeSpec recipe) =>
        recipe.WarmupEpochs > 0
            ? Text(
                $"warm-up from {recipe.WarmupLearningRate} over {recipe.WarmupEpochs} of {recipe.Epochs} epochs, then "
            )
            : "";

    private static string Warmup(RecipeSpec recipe, StepCount steps)
    {
        if (recipe.WarmupEpochs == 0)
            return "";
        var epochs = Real(recipe.WarmupEpochs);
        var (from, peak) = (recipe.WarmupLearningRate, recipe.ScaledLearningRate);
        var example = steps.IsKnown
            ? Text($" // {steps.WarmupSteps:N0} of {steps.TotalSteps:N0}")
            : "";
        return Text(
            $"""
            var warmup = Math.Round(totalSteps * {epochs} / {recipe.Epochs});{example}
            if (step < warmup)
                return {from} + ({peak} - {from}) * (step + 1) / warmup;
            """
        );
    }

    private static string Progress(RecipeSpec recipe) =>
        recipe.WarmupEpochs == 0
            ? "var progress = (double)step / totalSteps; // from 0 towards 1"
            : "var progress = (step - warmup) / (totalSteps - warmup); // from 0 towards 1";
}
