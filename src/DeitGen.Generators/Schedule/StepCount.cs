using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Schedule;

/// <summary>How many optimizer steps a recipe takes on its data set.</summary>
/// <param name="Images">Training images; 0 where only the user knows, and then the rest is 0 too.</param>
/// <param name="StepsPerEpoch">Whole batches in an epoch; what is left over sits out.</param>
/// <param name="TotalSteps">Steps of the run.</param>
/// <param name="WarmupSteps">Steps in which the learning rate rises, rounded half to even.</param>
internal sealed record StepCount(long Images, long StepsPerEpoch, long TotalSteps, long WarmupSteps)
{
    public bool IsKnown => Images > 0;

    public static StepCount Of(Spec spec)
    {
        var (recipe, images) = (spec.Recipe, spec.TrainImages);
        var used = recipe.Has(Quirks.RoundTo256) ? images / 256 * 256 : images;
        var perEpoch = used / recipe.BatchSize;
        return new(
            images,
            perEpoch,
            perEpoch * recipe.Epochs,
            (long)Math.Round(recipe.WarmupEpochs * perEpoch)
        );
    }
}
