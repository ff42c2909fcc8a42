namespace DeitGen.Arenas;

/// <summary>The numbers of an update as its loop needs them, worked out once, in double.</summary>
/// <param name="rates">The rates.</param>
/// <param name="update">Which update this is, from 1.</param>
/// <param name="clip">What every gradient is multiplied by.</param>
/// <param name="average">Share of the running average that stays.</param>
internal readonly struct AdamWFactors(AdamWRates rates, long update, double clip, double average)
{
    public readonly double Clip = clip;
    public readonly double Rate = rates.Rate;
    public readonly double NewFirst = 1 - rates.Beta1;
    public readonly double OldSecond = rates.Beta2;
    public readonly double NewSecond = 1 - rates.Beta2;
    public readonly double Stride = rates.Rate / (1 - Math.Pow(rates.Beta1, update));
    public readonly double RootScale = 1 / Math.Sqrt(1 - Math.Pow(rates.Beta2, update));
    public readonly double Epsilon = rates.Epsilon;
    public readonly double NewAverage = 1 - average;

    /// <summary>What decoupled decay leaves of a parameter.</summary>
    public double Keep(double decay) => 1 - Rate * decay;
}
