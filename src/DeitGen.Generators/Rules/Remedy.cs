namespace DeitGen.Generators.Rules;

/// <summary>Whether the findings of a rule come with a repair.</summary>
/// <param name="Extent">All, some or none of them.</param>
/// <param name="Sentence">What the repair does, and where there is none: why nobody could compute it.</param>
internal sealed record Remedy(RemedyExtent Extent, string Sentence);
