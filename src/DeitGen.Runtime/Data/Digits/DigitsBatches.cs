using DeitGen.Randomness;
using DeitGen.Training;

namespace DeitGen.Data.Digits;

/// <summary>
/// The training batches of Digits: scans enlarged to the network's image size, shifted by a random crop of the padded image, mirrored,
/// normalised and erased. Every choice is drawn from (seed, purpose, position in the epoch's order, epoch).
/// </summary>
internal sealed class DigitsBatches : IBatchMaker
{
    private readonly Variant variant;
    private readonly long seed;
    private readonly EpochOrder order;
    private readonly Normalization normalization;
    private readonly RandomErasing erasing;
    private readonly float[][] images; // [1438][H·W], values in [0, 1]

    public DigitsBatches(Variant variant, long seed)
    {
        (this.variant, this.seed) = (variant, seed);
        var policy = variant.Data;
        order = new(
            DigitsData.Train.Count,
            policy.Repeats,
            variant.BatchSize,
            seed,
            variant.Quirks
        );
        normalization = new(policy.Mean, policy.StdDev, variant.Channels);
        erasing = new(policy.RandomErasing, policy.ErasingMode, policy.ErasingCount);
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

    public void Fill(long step, BatchBuffer buffer)
    {
        for (var place = 0; place < variant.BatchSize; place++)
        {
            var sample = order.At(step, place);
            buffer.Labels[place] = DigitsData.Train[sample.Image].Label;
            Prepare(sample, buffer.Image(place));
        }
    }

    private void Prepare(Sample sample, Span<float> image)
    {
        var size = variant.ImageSize;
        var crop = RandomCrop.Draw(variant.Data.CropPadding, DrawsFor(sample, Purposes.Crop));
        var mirrored =
            variant.Data.HorizontalFlip > 0
            && DrawsFor(sample, Purposes.Flip).NextDouble() < variant.Data.HorizontalFlip;
        for (var channel = 0; channel < variant.Channels; channel++)
        {
            var plane = image.Slice(channel * size * size, size * size);
            crop.Apply(images[sample.Image], plane, size, mirrored);
            foreach (ref var value in plane)
                value = normalization.Apply(value, channel);
        }
        var draws = DrawsFor(sample, Purposes.Erasing);
        erasing.Apply(image, size, size, ref draws);
    }

    private Draws DrawsFor(Sample sample, uint purpose) =>
        Draws.ForPosition(seed, purpose, sample.Position, sample.Epoch);
}
