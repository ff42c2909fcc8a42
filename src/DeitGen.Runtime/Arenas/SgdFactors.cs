namespace DeitGen.Arenas;

/// <summary>The numbers of an update of SGD as its loop needs them.</summary>
/// <param name="rates">The rates.</param>
/// <param name="clip">What every gradient is multiplied by.</param>
/// <param name="average">Share of the running average that stays.</param>
internal readonly struct SgdFactors(SgdRates rates, double clip, double average)
{
    public readonly double Clip = clip;
    public readonly double Rate = rates.Rate;
    public readonly double Momentum = rates.Momentum;

    /// <summary>What of the momentum a step follows.</summary>
    public readonly double Carried = rates.IsNesterov ? rates.Momentum : 1;

    /// <summary>What of the gradient it follows beside that.</summary>
    public readonly double Direct = rates.IsNesterov ? 1 : 0;

    public readonly double NewAverage = 1 - average;
}
