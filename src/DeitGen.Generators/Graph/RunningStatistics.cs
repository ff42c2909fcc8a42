namespace DeitGen.Generators.Graph;

/// <summary>Mean, variance and count of batches that a normalisation keeps while it is trained.</summary>
/// <param name="Key">The layer in timm's checkpoints: s1.b1.conv1.bn.</param>
/// <param name="Width">Channels.</param>
internal sealed record RunningStatistics(string Key, int Width);
