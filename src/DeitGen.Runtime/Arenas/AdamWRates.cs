namespace DeitGen.Arenas;

/// <summary>The numbers of one update.</summary>
/// <param name="Rate">Learning rate.</param>
/// <param name="Beta1">Share of the first moment that stays.</param>
/// <param name="Beta2">Share of the second moment that stays.</param>
/// <param name="Epsilon">Added to the root of the second moment.</param>
/// <param name="Clip">The greatest norm of all gradients together; 0 for no limit.</param>
/// <param name="Average">Share of the running average that stays; 0 for no average.</param>
internal readonly record struct AdamWRates(
    double Rate,
    double Beta1,
    double Beta2,
    double Epsilon,
    double Clip,
    double Average
)
{
    /// <summary>What gradients of this norm are multiplied by, as torch's <c>clip_grad_norm_</c> has it.</summary>
    public double ClipFactor(double norm) => Clip > 0 ? Math.Min(1, Clip / (norm + 1e-6)) : 1;
}
