namespace DeitGen.Checkpoints;

/// <summary>What an import found and made.</summary>
/// <param name="Source">The foreign file.</param>
/// <param name="Container">zip, legacy or safetensors.</param>
/// <param name="Entry">The dictionary of a .pth that was read; empty for a bare one.</param>
/// <param name="Digest">SHA-256 of the foreign file.</param>
/// <param name="Official">Its official name; null where it is none of the DeiT repository's.</param>
/// <param name="Tensors">Tensors of the network that were read, running statistics included.</param>
/// <param name="Parameters">Trained numbers that were read.</param>
/// <param name="Difference">What was drawn or left out because it was allowed.</param>
/// <param name="Directory">The checkpoint that was written.</param>
internal sealed record ImportReport(
    string Source,
    string Container,
    string Entry,
    string Digest,
    string? Official,
    int Tensors,
    long Parameters,
    KeyDifference Difference,
    string Directory
);
