namespace DeitGen.Checkpoints;

/// <summary>The names of a checkpoint's files.</summary>
internal static class CheckpointFiles
{
    public const string Manifest = "manifest.json";
    public const string Model = "model.safetensors";
    public const string Average = "ema.safetensors";
    public const string Optimizer = "optimizer.safetensors";

    // Keys of the safetensors files' own notes.
    public const string VariantNote = "variant";
    private const string LayoutNote = "layout_hash";

    /// <summary>What a file of ours says about itself; PyTorch's readers of safetensors ask for the format.</summary>
    public static (string Name, string Value)[] Notes(string variant, string layoutHash) =>
        [("format", "pt"), (VariantNote, variant), (LayoutNote, layoutHash)];
}
