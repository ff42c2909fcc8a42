using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Layout;

/// <summary>A normalisation's running statistics at their place: the mean at the offset, the variance on the lines behind it.</summary>
/// <param name="Norm">Whose they are.</param>
/// <param name="Offset">Numbers before the mean in the arena.</param>
/// <param name="Number">Of its count among the counts.</param>
internal sealed record LayoutStatistics(RunningStatistics Norm, long Offset, int Number);
