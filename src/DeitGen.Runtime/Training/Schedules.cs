namespace DeitGen.Training;

/// <summary>
/// The reference's learning rates as pure functions of the epoch t (section B3 of the reference notes): those too that no spec can
/// state. An emitted loop has its own, written out. The reference trains epoch e at the value of t = max(e - 1, 0).
/// </summary>
internal static class Schedules
{
    /// <summary>Half cosines, in cycles that may grow and shrink.</summary>
    /// <param name="t">The epoch, from 0.</param>
    /// <param name="rate">The rate at the first cycle's start.</param>
    /// <param name="cycles">The cycles.</param>
    /// <param name="warmup">What comes before.</param>
    public static double Cosine(long t, double rate, in CosineCycles cycles, in WarmUp warmup)
    {
        if (t < warmup.Epochs)
            return warmup.Rate(t, rate);
        var (cycle, elapsed, length) = cycles.At(warmup.IsPrefix ? t - warmup.Epochs : t);
        if (cycles.Limit > 0 && cycle >= cycles.Limit)
            return cycles.Low;
        var decay = Math.Pow(cycles.Decay, cycle);
        var (low, high) = (cycles.Low * decay, rate * decay);
        return low + (high - low) * (1 + Math.Cos(Math.PI * elapsed / length)) / 2;
    }

    /// <summary>A constant factor at equal intervals, counted from the start of the run.</summary>
    /// <param name="t">The epoch, from 0.</param>
    /// <param name="rate">The rate before the first interval's end.</param>
    /// <param name="interval">Epochs between two decays; at least 1.</param>
    /// <param name="decay">The factor.</param>
    /// <param name="warmup">What comes before.</param>
    public static double Step(long t, double rate, int interval, double decay, in WarmUp warmup) =>
        t < warmup.Epochs ? warmup.Rate(t, rate) : rate * Math.Pow(decay, t / interval);

    /// <summary>Noise on a rate: a standard normal number, drawn again until it is below <paramref name="limit"/> in size.</summary>
    /// <param name="rate">The rate of the schedule.</param>
    /// <param name="limit">The largest relative change (the reference's <c>lr-noise-pct</c>, 0.67); above 0.</param>
    /// <param name="draw">Standard normal numbers.</param>
    public static double Noisy(double rate, double limit, Func<double> draw)
    {
        var noise = draw();
        while (Math.Abs(noise) >= limit)
            noise = draw();
        return rate + rate * noise;
    }
}
