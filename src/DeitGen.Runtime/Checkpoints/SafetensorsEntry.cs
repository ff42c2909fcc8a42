namespace DeitGen.Checkpoints;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Type">Its number format.</param>
/// <param name="Shape">Its sizes; empty for a single number.</param>
/// <param name="Offset">Bytes before it in the file.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record SafetensorsEntry(
    string Name,
    SafetensorsType Type,
    long[] Shape,
    long Offset,
    long Length
);
