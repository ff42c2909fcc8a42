using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Emit;

/// <summary>The augmentation of five policies, and of two that say little. All of them compile without a warning.</summary>
public sealed class AugmentationSnapshotTests
{
    [Fact]
    public Task DeiTs_own_policy() => Match("");

    [Fact]
    public Task Weighted_operations_of_a_known_magnitude() =>
        Match("[Augmentation(Policy = \"rand-m9-n4-inc1-w0\", ErasingCount = 3)]");

    [Fact]
    public Task A_learned_policy_with_noise_and_drawn_filters() =>
        Match(
            "[Augmentation(Policy = \"originalr-mstd0.5\", Interpolation = Interpolation.Random, ErasingMode = ErasingMode.Random)]"
        );

    [Fact]
    public Task Typed_operations() =>
        Match(
            "[RandAugment(Layers = 3, Magnitude = 7.5, MagnitudeStd = 0, Increasing = false, Operations = new[] { Op.Posterize, Op.Color, Op.TranslateX, Op.Invert })]\n[Augmentation(HorizontalFlip = 0, RandomErasing = 0)]"
        );

    [Fact]
    public Task Typed_pairs() =>
        Match(
            "[SubPolicy(Op.Invert, 0.25, 1, Op.TranslateY, 0.125, 9)]\n[SubPolicy(Op.SolarizeIncreasing, 0.5, 3, Op.Contrast, 1, 2)]"
        );

    [Fact]
    public Task Colour_jitter() => Match("[Augmentation(Policy = \"\", ColorJitter = 0.4)]");

    [Fact]
    public Task Grey_images_of_32_pixels_without_a_policy() =>
        Match(
            "[Augmentation(Policy = \"\", ColorJitter = 0, RandomErasing = 0, Mean = new[] { 0.5 }, StdDev = new[] { 0.25 })]",
            "ImageSize = 32, Channels = 1"
        );

    [Fact]
    public Task A_policy_that_is_not_implemented_yet() => Match("[Augmentation(Policy = \"3a\")]");

    private static Task Match(
        string attributes,
        string network = "ImageSize = 64",
        [System.Runtime.CompilerServices.CallerMemberName] string test = ""
    )
    {
        var spec = SourceFile.Demo(
            $"""
            /// <summary>A spec.</summary>
            [VisionTransformer({network}, PatchSize = 8, EmbedDim = 16, Depth = 2, Heads = 2)]
            [TrainOn(Dataset.Cifar10)]
            {attributes}
            public sealed partial class Tiny;
            """
        );
        var emission = Driver.Run(Host.Library(spec));
        Assert.Empty(emission.Complaints);
        return Snapshot.Match(emission, ["Demo.Tiny.Augmentation"], method: test);
    }
}
