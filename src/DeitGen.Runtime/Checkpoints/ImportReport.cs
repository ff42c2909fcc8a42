namespace DeitGen.Checkpoints;

/// <summary>What an import found and made.</summary>
/// <param name="Source">The foreign file.</param>
/// <param name="Container">zip, legacy or safetensors.</param>
/// <param name="Digest">SHA-256 of the foreign file.</param>
/// <param name="Official">Its official name; null where it is none of the DeiT repository's.</param>
/// <param name="Tensors">Tensors read.</param>
/// <param name="Parameters">Numbers read.</param>
/// <param name="Model">The file that was written.</param>
internal sealed record ImportReport(
    string Source,
    string Container,
    string Digest,
    string? Official,
    int Tensors,
    long Parameters,
    string Model
);
