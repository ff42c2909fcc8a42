namespace DeitGen.Arenas;

/// <summary>What acts around an update, whatever the optimizer.</summary>
/// <param name="Clip">The greatest norm of all gradients together; 0 for no limit.</param>
/// <param name="Average">Share of the running average that stays; 0 for no average.</param>
/// <param name="AverageAlways">Whether the average moves even where the update is skipped, as in the reference.</param>
internal readonly record struct UpdateLimits(
    double Clip,
    double Average,
    bool AverageAlways = false
)
{
    /// <summary>What gradients of this norm are multiplied by, as torch's <c>clip_grad_norm_</c> has it.</summary>
    public double ClipFactor(double norm) => Clip > 0 ? Math.Min(1, Clip / (norm + 1e-6)) : 1;
}
