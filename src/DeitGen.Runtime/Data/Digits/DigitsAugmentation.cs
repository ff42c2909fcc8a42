using DeitGen.Augmentation;
using DeitGen.Randomness;
using DeitGen.Training;

namespace DeitGen.Data.Digits;

/// <summary>A scan's way to numbers for training: shifted by a random crop of the padded image, mirrored, normalised and erased.</summary>
internal sealed class DigitsAugmentation
{
    private readonly Variant variant;
    private readonly Normalization normalization;
    private readonly RandomErasing erasing;

    /// <summary>Takes a spec's settings.</summary>
    public DigitsAugmentation(Variant variant)
    {
        this.variant = variant;
        var policy = variant.Data;
        normalization = new(policy.Mean, policy.StdDev, variant.Channels);
        erasing = new(policy.RandomErasing, policy.ErasingMode, policy.ErasingCount);
    }

    /// <summary>Varies one scan.</summary>
    /// <param name="scan">[H, W], values in [0, 1].</param>
    /// <param name="draws">The sample's random choices.</param>
    /// <param name="image">Receives [C, H, W], normalised.</param>
    public void Apply(ReadOnlySpan<float> scan, SampleDraws draws, Span<float> image)
    {
        var size = variant.ImageSize;
        var crop = RandomCrop.Draw(variant.Data.CropPadding, draws.For(Purposes.Crop));
        var mirrored =
            variant.Data.HorizontalFlip > 0
            && draws.For(Purposes.Flip).NextDouble() < variant.Data.HorizontalFlip;
        for (var channel = 0; channel < variant.Channels; channel++)
        {
            var plane = image.Slice(channel * size * size, size * size);
            crop.Apply(scan, plane, size, mirrored);
            foreach (ref var value in plane)
                value = normalization.Apply(value, channel);
        }
        erasing.Apply(image, size, size, draws.For(Purposes.Erasing));
    }
}
