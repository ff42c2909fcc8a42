namespace DeitGen.Native;

/// <summary>One thread's part of a loop.</summary>
/// <param name="Index">Which part; sums are added in this order.</param>
/// <param name="First">The first row, or number, of the part.</param>
/// <param name="End">The one behind its last.</param>
internal readonly record struct Share(int Index, long First, long End);
