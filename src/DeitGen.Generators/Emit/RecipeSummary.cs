using DeitGen.Generators.Schedule;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The recipe in a few lines, above the loop.</summary>
internal static class RecipeSummary
{
    public static string Of(Spec spec, StepCount steps) =>
        Text(
            $"""
            /// <summary>
            /// {Data(spec, steps)}
            /// {Optimizer(spec.Recipe)}
            /// {Variation(spec)}
            /// </summary>
            """
        );

    private static string Data(Spec spec, StepCount steps)
    {
        var recipe = spec.Recipe;
        if (!steps.IsKnown)
            return Text(
                $"Trained for {recipe.Epochs} epochs, {(long)recipe.BatchSize:N0} images a step."
            );
        var rest = steps.Images - steps.StepsPerEpoch * recipe.BatchSize;
        return Text(
            $"Trained on {spec.TrainOn!.Facts.Name} for {recipe.Epochs} epochs of {steps.StepsPerEpoch:N0} steps, {(long)recipe.BatchSize:N0} images a step ({steps.Images:N0} images; {rest:N0} sit out in each epoch)."
        );
    }

    private static string Optimizer(RecipeSpec recipe)
    {
        var warmup =
            recipe.WarmupEpochs > 0 ? Text($"{recipe.WarmupEpochs} epochs of warm-up, then ") : "";
        var schedule = recipe.Schedule.ToString().ToLowerInvariant();
        return Text(
            $"{recipe.Optimizer.ToString()} at {recipe.ScaledLearningRate} with {warmup}a {schedule} schedule."
        );
    }

    private static string Variation(Spec spec)
    {
        var parts = new List<string>();
        if (spec.Mixing is { IsOn: true } mixing)
            parts.Add(
                mixing.Mixup > 0 && mixing.Cut > 0 ? "Mixup and CutMix"
                : mixing.Mixup > 0 ? "Mixup"
                : "CutMix"
            );
        if (
            spec is { TrainsAsEvaluated: false, Network: VisionTransformerSpec { DropPath: > 0 } n }
        )
            parts.Add(Text($"drop path {n.DropPath}"));
        if (spec.Recipe.LabelSmoothing > 0)
            parts.Add(Text($"label smoothing {spec.Recipe.LabelSmoothing}"));
        if (spec.Recipe.Ema > 0)
            parts.Add(Text($"a running average of decay {spec.Recipe.Ema}"));
        if (spec.Distillation is { } distillation)
            parts.Add(
                $"{distillation.Kind.ToString().ToLowerInvariant()} distillation from {distillation.Teacher.ShortName}"
            );
        return parts.Count == 0 ? "Nothing else." : $"With {string.Join(", ", parts)}.";
    }
}
