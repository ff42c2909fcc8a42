using DeitGen.Augmentation;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;

namespace DeitGen.Models.Tests.Augmentations;

/// <summary>The emitted augmentation, run.</summary>
public sealed class EmittedAugmentationTests
{
    private const string Small =
        "[VisionTransformer(ImageSize = 48, PatchSize = 16, EmbedDim = 16, Depth = 1, Heads = 2)]";

    private static float[] Augmented(Variant variant, long position, long epoch = 0)
    {
        var numbers = new float[variant.Channels * variant.ImageSize * variant.ImageSize];
        variant.Augment!(new GradientImage(60, 70), new(3, position, epoch), new(), numbers);
        return numbers;
    }

    [Fact]
    public void Equal_places_give_equal_numbers_and_the_copies_of_an_image_differ()
    {
        var variant = DeitTiny.Variant;
        Assert.Equal(Augmented(variant, 5), Augmented(variant, 5));
        Assert.NotEqual(Augmented(variant, 5), Augmented(variant, 6));
        Assert.NotEqual(Augmented(variant, 5), Augmented(variant, 5, epoch: 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData(
        "[Augmentation(Policy = \"rand-m9-n13-w0\", Interpolation = Interpolation.Random)]"
    )]
    [InlineData("[Augmentation(Policy = \"original\")]")]
    [InlineData("[Augmentation(Policy = \"v0r-mstd1\")]")]
    [InlineData("[Augmentation(Policy = \"\", ErasingMode = ErasingMode.Random)]")]
    [InlineData("[RandAugment(Layers = 20, MagnitudeStd = 0, Increasing = false)]")]
    [InlineData("[SubPolicy(Op.TranslateX, 1, 9, Op.PosterizeOriginal, 1, 3)]")]
    public void Every_policy_runs_and_varies(string attributes)
    {
        var variant = SpecCompiler.Compile($"{Small}\n{attributes}").Variant;
        var all = Enumerable.Range(0, 60).Select(i => Augmented(variant, i)).ToList();
        Assert.All(all, numbers => Assert.All(numbers, n => Assert.True(float.IsFinite(n))));
        Assert.True(all.Select(numbers => numbers.Sum()).Distinct().Count() > 30);
    }

    [Fact]
    public void A_small_image_is_prepared_as_it_is()
    {
        var canvas = new Canvas();
        var numbers = new float[3 * 32 * 32];
        var image = new GradientImage(32, 32);
        CifarTiny.Prepare(image, canvas, numbers);
        image.CopyTo(canvas);
        var green = canvas.Pixels[4 * 33 + 1] / 255.0; // row 1, column 1
        Assert.Equal((green - 0.456) / 0.224, numbers[32 * 32 + 33], 5);
    }

    /// <summary>A shift of every pixel by -1 in normalised units is what inverting a picture of one colour looks like.</summary>
    [Fact]
    public void A_pair_of_probability_1_and_0_is_one_operation()
    {
        const string Plain =
            "[Augmentation(HorizontalFlip = 0, RandomErasing = 0, CropPadding = 0, Mean = new[] { 0.5, 0.5, 0.5 }, StdDev = new[] { 0.5, 0.5, 0.5 })]";
        const string Tiny =
            "[VisionTransformer(ImageSize = 32, PatchSize = 16, EmbedDim = 16, Depth = 1, Heads = 2)]";
        var pair = "[SubPolicy(Op.Invert, 1, 0, Op.Rotate, 0, 9)]";
        var variant = SpecCompiler.Compile($"{Tiny}\n{Plain}\n{pair}").Variant;
        var (varied, plain) = (new float[3 * 32 * 32], new float[3 * 32 * 32]);
        var image = new GradientImage(32, 32);
        variant.Augment!(image, new(0, 0, 0), new(), varied);
        variant.Prepare!(image, new(), plain);
        Assert.Equal(plain.Select(n => -n), varied, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void A_policy_that_is_not_implemented_says_so()
    {
        var variant = SpecCompiler
            .Compile($"{Small}\n[Augmentation(Policy = \"augmix-m5\")]")
            .Variant;
        Assert.Contains(
            variant.NotImplemented,
            n => n.Contains("augmix-m5", StringComparison.Ordinal)
        );
        Assert.Throws<NotSupportedException>(() => Augmented(variant, 0));
    }
}
