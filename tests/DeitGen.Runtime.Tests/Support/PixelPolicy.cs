using DeitGen.Augmentation;
using DeitGen.Randomness;
using DeitGen.Training;

namespace DeitGen.Support;

/// <summary>What stands for emitted augmentation in tests of the loader: the first number is the pixel, the second a draw.</summary>
internal static class PixelPolicy
{
    /// <summary>A variant of small images that are augmented so.</summary>
    public static Variant Variant(
        int batchSize = 8,
        int repeats = 1,
        Dataset dataset = Dataset.ImageFolder
    ) =>
        StubVariants.Digits(
            new() { Repeats = repeats },
            name: "tiny-images",
            dataset: dataset,
            channels: 3,
            imageSize: 4,
            batchSize: batchSize,
            augment: Augment,
            prepare: Prepare
        );

    public static void Augment(
        ISourceImage image,
        SampleDraws draws,
        Canvas canvas,
        Span<float> numbers
    )
    {
        Prepare(image, canvas, numbers);
        numbers[1] = draws.For(Purposes.Crop).NextSingle();
    }

    public static void Prepare(ISourceImage image, Canvas canvas, Span<float> numbers)
    {
        image.CopyTo(canvas);
        numbers.Clear();
        numbers[0] = canvas.Pixels[0];
    }
}
