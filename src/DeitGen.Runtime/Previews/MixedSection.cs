using System.Globalization;
using DeitGen.Data.Loading;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Previews;

/// <summary>Pairs of images as the variant's emitted code mixes them in the first steps of a training, with what their labels become.</summary>
internal sealed class MixedSection(PreviewImages images, Mix mix) : IDisposable
{
    /// <summary>A step of a preview is a batch of one pair, and all of them are of the first epoch.</summary>
    private const long StepsPerEpoch = long.MaxValue;

    private readonly BatchBuffer pair = new(2, images.Variant.Channels, images.Variant.ImageSize);
    private readonly RecordedMixing masks = new(new PhiloxMasks(images.Seed, StepsPerEpoch));

    public static Section Of(PreviewImages images)
    {
        const string Title = "Mixed pairs";
        if (images.Variant.Mix is not { } mix)
            return new("mixed", Title, "This variant mixes no images.", []);
        using var section = new MixedSection(images, mix);
        return new(
            "mixed",
            Title,
            "Two augmented images, then each mixed with the other as in a training step: what was drawn, and what the loss is told, label smoothing included.",
            [.. images.Chosen.Select((_, step) => section.Row(step))]
        );
    }

    public void Dispose() => pair.Dispose();

    private TileRow Row(int step)
    {
        using var scope = NewDisposeScope();
        int[] partners = [Chosen(step), Chosen(step + 1)];
        for (var i = 0; i < partners.Length; i++)
        {
            images.Augment(partners[i], 2L * step + i, pair.Image(i));
            pair.Labels[i] = images.Source.Label(partners[i]);
        }
        var batch = pair.View(2);
        var (mixed, targets) = mix(step, batch.Images, batch.Labels, masks);
        return new(
            Name(step),
            [
                Own(0, partners[0]),
                Own(1, partners[1]),
                Mixed(mixed, targets, 0),
                Mixed(mixed, targets, 1),
            ]
        );
    }

    private Tile Own(int place, int image) =>
        new(Picture.Of(pair.Image(place), images.Variant), images.ClassName(image));

    private Tile Mixed(Tensor mixed, Tensor targets, int place)
    {
        var weights = LabelWeights.Of(
            targets[place].data<float>().ToArray(),
            (int)pair.Labels[place],
            (int)pair.Labels[1 - place],
            images.Source.ClassNames
        );
        var numbers = mixed[place].contiguous().data<float>().ToArray();
        return new(
            Picture.Of(numbers, images.Variant),
            [masks.Words(place), .. weights.Select(LabelWeights.Text)]
        );
    }

    private static string Name(int step) =>
        string.Create(CultureInfo.InvariantCulture, $"step {step + 1}");

    private int Chosen(int place) => images.Chosen[place % images.Chosen.Count];
}
