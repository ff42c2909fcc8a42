using DeitGen.Generators.Schedule;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The learning rate as a pure function of the step: warm-up, then a cosine, stairs or a level.</summary>
internal sealed class LearningRateHole(RecipeSpec recipe, StepCount steps)
{
    private double Peak => recipe.ScaledLearningRate;

    private double Low => recipe.MinLearningRate;

    private bool HasWarmup => recipe.WarmupEpochs > 0;

    private bool IsByEpoch => recipe.Has(Quirks.Schedule);

    /// <summary>What the loop calls it with.</summary>
    public string Call =>
        IsByEpoch
            ? "LearningRate(step, run.TotalSteps, run.FirstStep)"
            : "LearningRate(step, run.TotalSteps)";

    /// <summary>What makes it noisy, where it is.</summary>
    public string Noise =>
        recipe.LearningRateNoise.Length == 0
            ? ""
            : "// Noise, drawn anew every epoch.\n"
                + Fit.List(
                    12,
                    "rate = masks.Noisy(",
                    [
                        "rate",
                        "step",
                        "run.TotalSteps",
                        Text($"from: {recipe.LearningRateNoise[0]}"),
                        Text($"until: {(recipe.LearningRateNoise is [_, var until] ? until : 1)}"),
                        Text($"limit: {recipe.LearningRateNoiseLimit}"),
                    ],
                    ");"
                );

    public string Method =>
        Text(
            $$"""
            /// <summary>The rate of a step: {{WarmupInWords}}{{Words}}.</summary>
            public static double LearningRate({{Parameters}})
            {
                {{Epoch}}
                {{Warmup}}
                {{Rest}}
            }
            """
        );

    private string Parameters
    {
        get
        {
            var total = steps.IsKnown ? "long totalSteps = TotalSteps" : "long totalSteps";
            return $"long step, {total}{(IsByEpoch ? ", long firstStep = 0" : "")}";
        }
    }

    private string WarmupInWords =>
        HasWarmup
            ? Text(
                $"warm-up from {recipe.WarmupLearningRate} over {recipe.WarmupEpochs} of {recipe.Epochs} epochs, then "
            )
            : "";

    private string Words =>
        recipe.Schedule switch
        {
            ScheduleKind.Step => Text(
                $"{Peak}, times {recipe.DecayRate} every {recipe.DecayEpochs} of {recipe.Epochs} epochs"
            ),
            ScheduleKind.Constant => Text($"{Peak} to the end"),
            _ => Text($"a cosine from {Peak} to {Low}"),
        };

    /// <summary>The reference's clock: it moves once an epoch and is an epoch late, but for the first epoch after a resume.</summary>
    private string Epoch =>
        IsByEpoch
            ? Text(
                $"""
                var epoch = step * {recipe.Epochs} / totalSteps; // set once an epoch, and an epoch late
                var resumed = firstStep > 0 && epoch == firstStep * {recipe.Epochs} / totalSteps;
                var t = Math.Max(0, resumed ? epoch : epoch - 1);
                """
            )
            : "";

    private string Warmup =>
        !HasWarmup ? ""
        : IsByEpoch
            ? Text(
                $"""
                if (t < {recipe.WarmupEpochs})
                    return {recipe.WarmupLearningRate} + ({Peak} - {recipe.WarmupLearningRate}) * t / {Real(
                    recipe.WarmupEpochs
                )};
                """
            )
        : Text(
            $"""
            var warmup = Math.Round(totalSteps * {Real(
                recipe.WarmupEpochs
            )} / {recipe.Epochs});{WarmupExample}
            if (step < warmup)
                return {recipe.WarmupLearningRate} + ({Peak} - {recipe.WarmupLearningRate}) * (step + 1) / warmup;
            """
        );

    private string WarmupExample =>
        steps.IsKnown ? Text($" // {steps.WarmupSteps:N0} of {steps.TotalSteps:N0}") : "";

    private string Rest =>
        recipe.Schedule switch
        {
            ScheduleKind.Step => Stairs,
            ScheduleKind.Constant => Text($"return {Peak};"),
            _ => Text(
                $"""
                {Progress}
                return {Low} + ({Peak} - {Low}) * (1 + Math.Cos(Math.PI * progress)) / 2;
                """
            ),
        };

    private string Stairs
    {
        get
        {
            var decays = IsByEpoch
                ? Text($"var decays = t / {recipe.DecayEpochs};")
                : Text(
                    $"var decays = step * {recipe.Epochs} / ({recipe.DecayEpochs} * totalSteps); // whole ones"
                );
            return Text($"{decays}\nreturn {Peak} * Math.Pow({recipe.DecayRate}, decays);");
        }
    }

    private string Progress =>
        IsByEpoch
            ? Text(
                $"var progress = (double)t / {recipe.Epochs}; // not shifted by the warm-up, as in the reference"
            )
        : HasWarmup ? "var progress = (step - warmup) / (totalSteps - warmup); // from 0 towards 1"
        : "var progress = (double)step / totalSteps; // from 0 towards 1";
}
