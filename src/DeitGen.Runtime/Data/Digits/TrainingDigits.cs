using System.Globalization;
using DeitGen.Augmentation;
using DeitGen.Training;

namespace DeitGen.Data.Digits;

/// <summary>The training scans, one at a time. Ink is white, as the network sees it.</summary>
internal sealed class TrainingDigits(Variant variant) : ITrainingImages
{
    private readonly DigitsAugmentation augmentation = new(variant);
    private readonly Enlargement enlargement = new(variant.ImageSize);
    private readonly float[] scan = new float[variant.ImageSize * variant.ImageSize];

    public int Count => DigitsData.Train.Count;

    public IReadOnlyList<string> ClassNames => DigitsData.ClassNames;

    public int Label(int image) => DigitsData.Train[image].Label;

    public string Name(int image) =>
        string.Create(CultureInfo.InvariantCulture, $"digits/train/{image}");

    public void Original(int image, int most, Canvas canvas)
    {
        canvas.Resize(DigitScan.Size, DigitScan.Size);
        var levels = DigitsData.Train[image].Pixels;
        for (var i = 0; i < levels.Length; i++)
            Write(canvas, i, (float)levels[i] / DigitScan.Ink);
    }

    public void Prepare(int image, Canvas canvas)
    {
        enlargement.Apply(DigitsData.Train[image], scan);
        canvas.Resize(variant.ImageSize, variant.ImageSize);
        for (var i = 0; i < scan.Length; i++)
            Write(canvas, i, scan[i]);
    }

    public void Augment(int image, SampleDraws draws, Canvas canvas, Span<float> numbers)
    {
        enlargement.Apply(DigitsData.Train[image], scan);
        augmentation.Apply(scan, draws, numbers);
    }

    public void Dispose() { }

    private static void Write(Canvas canvas, int pixel, float value) =>
        canvas
            .Pixels.Slice(pixel * Canvas.PixelSize, Canvas.PixelSize)
            .Fill((byte)MathF.Round(255 * value));
}
