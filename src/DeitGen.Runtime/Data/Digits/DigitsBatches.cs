using DeitGen.Augmentation;
using DeitGen.Data.Loading;
using DeitGen.Training;

namespace DeitGen.Data.Digits;

/// <summary>
/// The training batches of Digits: scans enlarged to the network's image size and varied. Every choice is drawn from
/// (seed, purpose, position in the epoch's order, epoch).
/// </summary>
internal sealed class DigitsBatches : IBatchMaker, IBatchWorker
{
    private readonly Variant variant;
    private readonly long seed;
    private readonly EpochOrder order;
    private readonly DigitsAugmentation augmentation;
    private readonly float[][] images; // [1438][H·W], values in [0, 1]

    public DigitsBatches(Variant variant, long seed)
    {
        (this.variant, this.seed) = (variant, seed);
        order = new(
            DigitsData.Train.Count,
            variant.Data.Repeats,
            variant.BatchSize,
            seed,
            variant.Quirks
        );
        augmentation = new(variant);
        var enlargement = new Enlargement(variant.ImageSize);
        images = [.. DigitsData.Train.Select(Enlarged)];

        float[] Enlarged(DigitScan scan)
        {
            var image = new float[variant.ImageSize * variant.ImageSize];
            enlargement.Apply(scan, image);
            return image;
        }
    }

    public BatchBuffer NewBuffer() => new(variant.BatchSize, variant.Channels, variant.ImageSize);

    public IBatchWorker NewWorker() => this; // nothing in it changes

    public int Images(long step) => variant.BatchSize;

    public int Pieces(long step) => order.Groups(step);

    public void Make(long step, int piece, BatchBuffer buffer)
    {
        var group = order.Group(step, piece);
        var image = order.Image(group.Epoch, group.Order);
        for (var copy = 0; copy < group.Count; copy++)
        {
            var place = group.Place + copy;
            buffer.Labels[place] = DigitsData.Train[image].Label;
            var draws = new SampleDraws(seed, group.Position + copy, group.Epoch);
            augmentation.Apply(images[image], draws, buffer.Image(place));
        }
    }

    public void Dispose() { }
}
