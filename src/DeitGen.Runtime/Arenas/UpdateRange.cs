namespace DeitGen.Arenas;

/// <summary>A range of the arena that an update moves, and the weight decay that acts there.</summary>
/// <param name="Offset">Its first number; a multiple of 16.</param>
/// <param name="Length">Numbers in it; a multiple of 16.</param>
/// <param name="Decay">Decoupled weight decay; 0 for none.</param>
public readonly record struct UpdateRange(long Offset, long Length, double Decay);
