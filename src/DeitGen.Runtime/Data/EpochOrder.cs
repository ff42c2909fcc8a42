using DeitGen.Randomness;

namespace DeitGen.Data;

/// <summary>
/// In what order a run sees its images: every epoch a permutation of its own, in which each image is followed by its further copies
/// (repeated augmentation). An epoch is as many whole batches as the images fill once, so with three copies it holds a third of them.
/// </summary>
internal sealed class EpochOrder
{
    private readonly int repeats;
    private readonly int batchSize;
    private readonly Func<long, int[]> permutation;
    private readonly Lock gate = new();
    private (long Epoch, int[] Images) newer = (-1, []);
    private (long Epoch, int[] Images) older = (-1, []);

    /// <summary>Orders nothing yet; an epoch is ordered when it is first asked for.</summary>
    /// <param name="images">Images of the training set; at least <paramref name="batchSize"/>.</param>
    /// <param name="repeats">Copies of an image that follow each other; at least 1.</param>
    /// <param name="batchSize">Images of a step.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="quirks">The spec's: the reference rounds an epoch, and orders it by its number alone.</param>
    public EpochOrder(
        int images,
        int repeats,
        int batchSize,
        long seed,
        Quirks quirks = Quirks.None
    )
        : this(
            images,
            repeats,
            batchSize,
            quirks,
            epoch =>
                Permutation.Of(images, quirks.HasFlag(Quirks.SamplerSeedIsEpoch) ? 0 : seed, epoch)
        ) { }

    /// <summary>The same by permutations of the caller's: from an epoch to an order of the images.</summary>
    internal EpochOrder(
        int images,
        int repeats,
        int batchSize,
        Quirks quirks,
        Func<long, int[]> permutation
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        StepsPerEpoch = EpochLength.Steps(images, batchSize, quirks);
        ArgumentOutOfRangeException.ThrowIfLessThan(StepsPerEpoch, 1, nameof(images));
        (this.repeats, this.batchSize, this.permutation) = (repeats, batchSize, permutation);
    }

    /// <summary>Whole batches in an epoch; what is left over sits out.</summary>
    public long StepsPerEpoch { get; }

    /// <summary>Groups of neighbouring copies in the batch of a step; one that the batch's border cuts counts in both.</summary>
    public int Groups(long step)
    {
        var first = First(step);
        return (int)((first + batchSize - 1) / repeats - first / repeats) + 1;
    }

    /// <summary>A group of the batch of a step, from 0.</summary>
    public SampleGroup Group(long step, int index)
    {
        var start = First(step);
        var order = start / repeats + index;
        var first = Math.Max(order * repeats, start);
        var end = Math.Min((order + 1) * repeats, start + batchSize);
        return new(order, step / StepsPerEpoch, first, (int)(first - start), (int)(end - first));
    }

    /// <summary>The image of the group with this number in an epoch's order; past the last it begins again.</summary>
    public int Image(long epoch, long order)
    {
        var images = Of(epoch);
        return images[order % images.Length];
    }

    private long First(long step) => step % StepsPerEpoch * batchSize;

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
            newer = (epoch, permutation(epoch));
            return newer.Images;
        }
    }
}
