using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;
using DeitGen.Randomness;
using DeitGen.Support;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Previews;

/// <summary>Variants of images of 4 x 4 with a policy and mixing as a compiler would write them, on grey folders of two classes.</summary>
internal static class PreviewedVariants
{
    /// <summary>Two classes of three grey squares each, of different levels.</summary>
    public static void Fill(string folder)
    {
        for (var image = 0; image < 6; image++)
            foreach (var part in new[] { "train", "val" })
            {
                var path = Path.Combine(folder, part, image < 3 ? "dark" : "light");
                Directory.CreateDirectory(path);
                File.WriteAllBytes(
                    Path.Combine(path, $"{image}.bmp"),
                    Bitmaps.Square(4, (byte)(20 + 40 * image))
                );
            }
    }

    public static Variant Of(
        PolicyParts? policy = null,
        Mix? mix = null,
        IReadOnlyList<string>? missing = null
    ) =>
        StubVariants.Digits(
            new() { Mean = [0.5, 0.5, 0.5], StdDev = [0.25, 0.25, 0.25] },
            name: "tiny-images",
            dataset: Dataset.ImageFolder,
            channels: 3,
            imageSize: 4,
            classes: 2,
            missing: missing,
            augment: PixelPolicy.Augment,
            prepare: PixelPolicy.Prepare,
            policy: policy,
            mix: mix
        );

    /// <summary>RandAugment of two operations.</summary>
    public static PolicyParts Drawn { get; } =
        new()
        {
            Words = "one of two operations",
            Choices = PolicyParts.Drawn([Op.Rotate, Op.Invert], 9, 0.5),
            MagnitudeStd = 0.5,
            Apply = Apply,
            Whole = (canvas, _) => new Invert().Apply(canvas),
        };

    /// <summary>One pair, of which one never happens.</summary>
    public static PolicyParts Pair { get; } =
        new()
        {
            Words = "a pair of operations",
            Choices = PolicyParts.Pairs(_ => (new(Op.Rotate, 0.25, 3), new(Op.Invert, 0.75, 1)), 1),
            Apply = Apply,
            Whole = (canvas, _) => new Invert().Apply(canvas),
        };

    /// <summary>Mixup with label smoothing of 0.1, one draw a batch.</summary>
    public static (Tensor Images, Tensor Targets) Mix(
        long step,
        Tensor images,
        Tensor labels,
        IMaskSource masks
    )
    {
        var draw = masks.Mixing(step, new(0.8, 0, 1, 0), 4);
        var targets = Mixing.Smooth(labels, 2, 0.1);
        return (Mixing.Images(images, draw), Mixing.Targets(targets, draw));
    }

    private static void Apply(Op operation, double m, Canvas canvas, Draws draws)
    {
        if (operation == Op.Rotate)
            new Rotate(PolicyDraws.AnySign(ref draws, m / 10 * 30), Interpolation.Bilinear).Apply(
                canvas
            );
        else
            new Invert().Apply(canvas);
    }
}
