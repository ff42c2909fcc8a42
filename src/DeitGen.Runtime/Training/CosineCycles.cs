namespace DeitGen.Training;

/// <summary>The cycles of a cosine schedule.</summary>
/// <param name="Length">Epochs of the first.</param>
/// <param name="Low">The rate at its end, and after the last.</param>
/// <param name="Growth">By what each is longer than the one before.</param>
/// <param name="Decay">What both ends of the cosine are multiplied by from one to the next.</param>
/// <param name="Limit">How many there are; 0 for no end.</param>
internal readonly record struct CosineCycles(
    int Length,
    double Low = 0,
    double Growth = 1,
    double Decay = 1,
    int Limit = 1
)
{
    /// <summary>Which cycle an epoch is in, from 0, how far, and how long that one is.</summary>
    public (long Cycle, double Elapsed, double Length) At(long t)
    {
        if (Growth == 1)
            return (t / Length, t % Length, Length);
        var cycle = (long)Math.Floor(Math.Log(1 - (double)t / Length * (1 - Growth), Growth));
        var before = (1 - Math.Pow(Growth, cycle)) / (1 - Growth) * Length;
        return (cycle, t - before, Math.Pow(Growth, cycle) * Length);
    }
}
