using System.Globalization;
using DeitGen.Data.Loading;
using DeitGen.Training;

namespace DeitGen.Data.Digits;

/// <summary>The 359 test scans, enlarged and normalised, in the file's order.</summary>
/// <param name="variant">Whose image size, channels and normalisation.</param>
internal sealed class DigitsTestSet(Variant variant) : ITestSet
{
    private const int BatchSize = 128;

    private readonly Enlargement enlargement = new(variant.ImageSize);
    private readonly Normalization normalization = new(
        variant.Data.Mean,
        variant.Data.StdDev,
        variant.Channels
    );

    public IReadOnlyList<string> ClassNames => DigitsData.ClassNames;

    public long Images => DigitsData.Test.Count;

    public IEnumerable<Batch> Batches()
    {
        using var buffer = new BatchBuffer(BatchSize, variant.Channels, variant.ImageSize);
        foreach (var scans in DigitsData.Test.Chunk(BatchSize))
        {
            for (var i = 0; i < scans.Length; i++)
                Prepare(scans[i], buffer, i);
            yield return buffer.View(scans.Length);
        }
    }

    /// <summary>One test image as a batch of its own.</summary>
    /// <param name="index">From 0 to 358.</param>
    public Batch One(int index)
    {
        using var buffer = new BatchBuffer(1, variant.Channels, variant.ImageSize);
        Prepare(DigitsData.Test[index], buffer, 0);
        return buffer.View(1);
    }

    public string Name(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"digits/test/{index}");

    private void Prepare(DigitScan scan, BatchBuffer buffer, int place)
    {
        buffer.Labels[place] = scan.Label;
        var image = buffer.Image(place);
        var plane = variant.ImageSize * variant.ImageSize;
        enlargement.Apply(scan, image[..plane]);
        for (var channel = variant.Channels - 1; channel >= 0; channel--) // the first last: the others read it
        for (var i = 0; i < plane; i++)
            image[channel * plane + i] = normalization.Apply(image[i], channel);
    }
}
