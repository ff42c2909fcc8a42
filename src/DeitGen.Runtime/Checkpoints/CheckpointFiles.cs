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
    public const string LayoutNote = "layout_hash";
}
