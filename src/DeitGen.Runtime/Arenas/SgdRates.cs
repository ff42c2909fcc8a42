namespace DeitGen.Arenas;

/// <summary>The numbers of one update of SGD.</summary>
/// <param name="Rate">Learning rate.</param>
/// <param name="Momentum">Share of the momentum that stays.</param>
/// <param name="IsNesterov">Whether the step looks ahead along the momentum (what the reference calls <c>sgd</c>).</param>
internal readonly record struct SgdRates(double Rate, double Momentum, bool IsNesterov);
