using DeitGen.Arenas;

namespace DeitGen.Checkpoints;

/// <summary>What is imported, and where to.</summary>
/// <param name="Variant">The variant's name.</param>
/// <param name="SpecHash">Its spec's.</param>
/// <param name="Layout">Its tensors.</param>
/// <param name="File">A .pth or .safetensors file.</param>
/// <param name="Output">A directory, made where it is missing.</param>
internal sealed record ImportSettings(
    string Variant,
    string SpecHash,
    ArenaLayout Layout,
    string File,
    string Output
)
{
    /// <summary>Which dictionary of a .pth: model, model_ema; null for the usual one.</summary>
    public string? Entry { get; init; }

    /// <summary>What may differ.</summary>
    public Allowance Allow { get; init; }

    /// <summary>Draws the tensors that the file lacks, where it may lack some.</summary>
    public long Seed { get; init; }
}
