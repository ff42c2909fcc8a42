namespace DeitGen.Arenas;

/// <summary>The optimizers.</summary>
public sealed partial class Arena
{
    /// <summary>
    /// Clip, finite check, AdamW and average in one sweep. Where a gradient in the ranges is not finite nothing changes, not even
    /// the average, and <see cref="SkippedUpdates"/> grows. Nothing is allocated on the CPU; nothing waits for another device.
    /// </summary>
    /// <param name="ranges">What is trained, in order and apart; the rest keeps its values and moments.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="beta1">Share of the first moment that stays.</param>
    /// <param name="beta2">Share of the second moment that stays.</param>
    /// <param name="epsilon">Added to the root of the second moment.</param>
    /// <param name="clip">The greatest norm of all gradients in the ranges together; 0 for no limit.</param>
    /// <param name="average">Share of the running average that stays, over the whole arena; 0 for no average.</param>
    /// <param name="averageAlways">Whether the average moves even after a skipped update, as in the reference.</param>
    /// <exception cref="LayoutException">A range is out of order, outside the arena or not of whole lines of 16.</exception>
    public void AdamW(
        ReadOnlySpan<UpdateRange> ranges,
        double rate,
        double beta1,
        double beta2,
        double epsilon,
        double clip = 0,
        double average = 0,
        bool averageAlways = false
    )
    {
        LayoutCheck.Ranges(ranges, Layout.Length);
        var rates = new AdamWRates(rate, beta1, beta2, epsilon);
        Optimizer.Apply(ranges, rates, new(clip, average, averageAlways));
    }

    /// <summary>
    /// Clip, finite check, SGD with momentum and average in one sweep, with the same promises as <see cref="AdamW"/>. Weight decay
    /// is added to the gradient before the momentum; the momentum lies in <see cref="FirstMoment"/>.
    /// </summary>
    /// <param name="ranges">What is trained, in order and apart; the rest keeps its values and momentum.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="momentum">Share of the momentum that stays.</param>
    /// <param name="clip">The greatest norm of all gradients in the ranges together; 0 for no limit.</param>
    /// <param name="average">Share of the running average that stays, over the whole arena; 0 for no average.</param>
    /// <param name="averageAlways">Whether the average moves even after a skipped update, as in the reference.</param>
    /// <param name="nesterov">Whether a step looks ahead along the momentum.</param>
    /// <exception cref="LayoutException">A range is out of order, outside the arena or not of whole lines of 16.</exception>
    public void Sgd(
        ReadOnlySpan<UpdateRange> ranges,
        double rate,
        double momentum,
        double clip = 0,
        double average = 0,
        bool averageAlways = false,
        bool nesterov = false
    )
    {
        LayoutCheck.Ranges(ranges, Layout.Length);
        var rates = new SgdRates(rate, momentum, nesterov);
        Optimizer.Apply(ranges, rates, new(clip, average, averageAlways));
    }
}
