using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>Where the random choices of one sample come from: a stream for each purpose, a function of these three numbers alone.</summary>
/// <param name="Seed">The run's key.</param>
/// <param name="Position">The sample's place in the epoch's order; the copies of an image differ in it.</param>
/// <param name="Epoch">From 0.</param>
public readonly record struct SampleDraws(long Seed, long Position, long Epoch)
{
    /// <summary>The stream of a purpose, from its beginning.</summary>
    /// <param name="purpose">A number of <see cref="Purposes"/>.</param>
    public Draws For(uint purpose) => Draws.ForPosition(Seed, purpose, Position, Epoch);
}
