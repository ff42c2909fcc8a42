using DeitGen.Augmentation;
using DeitGen.Data;
using DeitGen.Randomness;
using DeitGen.Training;

namespace DeitGen.Previews;

/// <summary>The images that a preview shows, and what is done to them: the first of the order that a training with this seed begins with.</summary>
internal sealed class PreviewImages
{
    /// <summary>Chooses the images.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="source">Its training images.</param>
    /// <param name="seed">The key of every random choice.</param>
    /// <param name="most">How many, if there are as many.</param>
    public PreviewImages(Variant variant, ITrainingImages source, long seed, int most)
    {
        (Variant, Source, Seed) = (variant, source, seed);
        Chosen = [.. Permutation.Of(source.Count, seed, epoch: 0).Take(most)];
    }

    public Variant Variant { get; }

    public ITrainingImages Source { get; }

    public long Seed { get; }

    /// <summary>Numbers of images.</summary>
    public IReadOnlyList<int> Chosen { get; }

    /// <summary>Numbers of an image, C · H · W.</summary>
    public int Numbers => Variant.Channels * Variant.ImageSize * Variant.ImageSize;

    /// <summary>The one canvas of all pictures; augmentation leaves there the colour that operations fill with.</summary>
    public Canvas Canvas { get; } = new();

    /// <summary>The class of an image by its name.</summary>
    public string ClassName(int image) => Source.ClassNames[Source.Label(image)];

    /// <summary>An image at the network's size, nothing random done to it.</summary>
    public Picture Prepared(int image)
    {
        Source.Prepare(image, Canvas);
        return Picture.Of(Canvas);
    }

    /// <summary>An image as training sees it.</summary>
    /// <param name="image">Which.</param>
    /// <param name="position">The sample's place in the order of the first epoch.</param>
    /// <param name="numbers">Receives [C, H, W], normalised.</param>
    public void Augment(int image, long position, Span<float> numbers) =>
        Source.Augment(image, new(Seed, position, Epoch: 0), Canvas, numbers);
}
