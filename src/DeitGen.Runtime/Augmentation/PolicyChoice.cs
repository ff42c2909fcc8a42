namespace DeitGen.Augmentation;

/// <summary>What a policy may draw for an image.</summary>
/// <param name="Share">How often it is the one drawn, in [0, 1].</param>
/// <param name="Steps">Its operations, in order.</param>
public sealed record PolicyChoice(double Share, IReadOnlyList<PolicyStep> Steps);
