using DeitGen.Randomness;

namespace DeitGen.Data;

/// <summary>
/// In what order a run sees its images: every epoch a permutation of its own, in which each image is followed by its further copies
/// (repeated augmentation). An epoch is as many whole batches as the images fill once, so with three copies it holds a third of them.
/// </summary>
internal sealed class EpochOrder
{
    private readonly int images;
    private readonly int repeats;
    private readonly int batchSize;
    private readonly long seed;
    private readonly Lock gate = new();
    private (long Epoch, int[] Images) newer = (-1, []);
    private (long Epoch, int[] Images) older = (-1, []);

    /// <summary>Orders nothing yet; an epoch is ordered when it is first asked for.</summary>
    /// <param name="images">Images of the training set; at least <paramref name="batchSize"/>.</param>
    /// <param name="repeats">Copies of an image that follow each other; at least 1.</param>
    /// <param name="batchSize">Images of a step.</param>
    /// <param name="seed">The run's seed.</param>
    public EpochOrder(int images, int repeats, int batchSize, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(images, batchSize);
        (this.images, this.repeats, this.batchSize, this.seed) = (images, repeats, batchSize, seed);
    }

    /// <summary>Whole batches in an epoch; what is left over sits out.</summary>
    public long StepsPerEpoch => images / batchSize;

    /// <summary>Which image stands at a place of a step's batch, and the place's position in its epoch.</summary>
    /// <param name="step">The optimizer step, from 0.</param>
    /// <param name="place">The place in the batch, from 0.</param>
    public Sample At(long step, int place)
    {
        var epoch = step / StepsPerEpoch;
        var position = step % StepsPerEpoch * batchSize + place;
        return new(Of(epoch)[position / repeats], position, epoch);
    }

    // The last two epochs are kept: around a boundary, workers are in both.
    private int[] Of(long epoch)
    {
        lock (gate)
        {
            if (newer.Epoch == epoch)
                return newer.Images;
            if (older.Epoch == epoch)
                return older.Images;
            older = newer;
            newer = (epoch, Permutation.Of(images, seed, epoch));
            return newer.Images;
        }
    }
}
