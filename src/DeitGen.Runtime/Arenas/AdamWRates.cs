namespace DeitGen.Arenas;

/// <summary>The numbers of one update of AdamW.</summary>
/// <param name="Rate">Learning rate.</param>
/// <param name="Beta1">Share of the first moment that stays.</param>
/// <param name="Beta2">Share of the second moment that stays.</param>
/// <param name="Epsilon">Added to the root of the second moment.</param>
internal readonly record struct AdamWRates(double Rate, double Beta1, double Beta2, double Epsilon);
