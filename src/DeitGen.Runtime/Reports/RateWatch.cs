using System.Globalization;

namespace DeitGen.Reports;

/// <summary>Holds a run's speed against the rate at which the machine multiplies matrices, and says once what else holds it up.</summary>
/// <param name="rate">Floating-point operations a second; null where nobody measured it.</param>
internal sealed class RateWatch(double? rate)
{
    private const int Patience = 100; // steps; the first ones also compile code
    private const double MuchWaiting = 0.1;
    private const double LittleArithmetic = 0.5;

    private int steps;
    private bool hasHinted;

    /// <summary>What the progress line says of the step: its share of the rate, or the waiting where there is much.</summary>
    public string? Share(RunPlan plan, StepReport step) =>
        Reached(plan, step) is { } share && step.WaitShare < MuchWaiting
            ? Percent(share, "of the matrix-product rate")
            : null;

    /// <summary>What binds the run where it is not arithmetic; null most of the time, and always after it has been said.</summary>
    public string? Hint(RunPlan plan, StepReport step)
    {
        if (hasHinted || ++steps < Patience || rate is null)
            return null;
        var hint =
            step.WaitShare >= MuchWaiting
                ? $"data binds this run: {Percent(step.WaitShare, "of the time is waiting for batches")}; give more --workers, or a cheaper policy"
            : Reached(plan, step) is { } share and < LittleArithmetic
                ? $"memory or calls bind this run, not arithmetic: {Percent(share, "of the matrix-product rate")}; 'plan {plan.Variant.Name}' tells which"
            : null;
        hasHinted = hint is not null;
        return hint;
    }

    private double? Reached(RunPlan plan, StepReport step) =>
        step.ImagesPerSecond * plan.Variant.StepWork.Operations / rate;

    private static string Percent(double share, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} % {what}");
}
