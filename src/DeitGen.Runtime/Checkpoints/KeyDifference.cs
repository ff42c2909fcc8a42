namespace DeitGen.Checkpoints;

/// <summary>Where foreign weights and a network differ in names.</summary>
/// <param name="Missing">Keys of the network that the weights lack, in its order.</param>
/// <param name="Unexpected">Keys of the weights that the network lacks, in the file's order.</param>
internal sealed record KeyDifference(
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Unexpected
);
