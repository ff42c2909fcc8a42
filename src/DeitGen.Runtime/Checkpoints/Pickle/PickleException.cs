namespace DeitGen.Checkpoints.Pickle;

/// <summary>A pickle that is damaged, or that asks for more than tensors and plain containers.</summary>
internal sealed class PickleException(string message) : Exception(message);
