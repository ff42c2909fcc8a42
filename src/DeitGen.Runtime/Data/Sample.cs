namespace DeitGen.Data;

/// <summary>An image in an epoch's order.</summary>
/// <param name="Image">Its index in the training set.</param>
/// <param name="Position">Its place in the epoch's order; copies of an image differ in it.</param>
/// <param name="Epoch">The epoch, from 0.</param>
internal readonly record struct Sample(int Image, long Position, long Epoch);
