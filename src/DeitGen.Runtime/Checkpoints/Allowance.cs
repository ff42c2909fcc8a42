namespace DeitGen.Checkpoints;

/// <summary>How foreign weights may differ from a network; by default not at all.</summary>
/// <param name="Missing">Tensors that they lack stay as they were.</param>
/// <param name="Unexpected">Tensors that the network lacks are left out.</param>
internal readonly record struct Allowance(bool Missing, bool Unexpected);
