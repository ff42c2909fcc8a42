namespace DeitGen.Golden;

/// <summary>A case of a manifest.</summary>
/// <param name="Name">Group and name: 01_forward/dist_i32_p8.</param>
/// <param name="IsPresent">Whether its numbers are there: the committed part leaves some out.</param>
public sealed record GoldenCase(string Name, bool IsPresent = true);
