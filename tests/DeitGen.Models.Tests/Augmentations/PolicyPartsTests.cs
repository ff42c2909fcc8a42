using DeitGen.Augmentation;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Randomness;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Augmentations;

/// <summary>A policy's emitted parts, and the mixing that the loop calls: what <c>preview</c> shows.</summary>
public sealed class PolicyPartsTests
{
    private const string Small =
        "[VisionTransformer(ImageSize = 48, PatchSize = 16, EmbedDim = 16, Depth = 1, Heads = 2)]";

    private static PolicyParts Parts(string attributes) =>
        SpecCompiler.Compile($"{Small}\n{attributes}").Variant.Policy!;

    private static byte[] Applied(PolicyParts policy, PolicyStep step)
    {
        var canvas = new Canvas();
        new GradientImage(48, 48).CopyTo(canvas);
        var draws = Draws.ForPosition(1, Purposes.Policy, 0, 0);
        policy.Apply!(step.Operation, step.Magnitude, canvas, draws);
        return canvas.Pixels.ToArray();
    }

    [Fact]
    public void DeiTs_policy_is_15_operations_at_9_each_as_likely_and_no_two_alike()
    {
        var policy = DeitTiny.Variant.Policy!;
        var steps = policy.Choices.Select(choice => Assert.Single(choice.Steps)).ToList();
        Assert.Equal(15, steps.Select(step => step.Operation).Distinct().Count());
        Assert.All(steps, step => Assert.Equal((0.5, 9.0), (step.Probability, step.Magnitude)));
        Assert.All(policy.Choices, choice => Assert.Equal(1 / 15.0, choice.Share, 12));
        var images = steps.Select(step => Convert.ToHexString(Applied(policy, step)));
        Assert.Equal(15, images.Distinct().Count());
    }

    [Fact]
    public void Weights_become_shares()
    {
        var policy = Parts(
            "[RandAugment(Layers = 1, Operations = new[] { Op.Invert, Op.Rotate }, Weights = new[] { 1.0, 3 })]"
        );
        Assert.Equal([0.25, 0.75], policy.Choices.Select(choice => choice.Share));
    }

    [Fact]
    public void Pairs_are_the_specs_with_their_probabilities()
    {
        var policy = Parts("[SubPolicy(Op.TranslateX, 1, 9, Op.PosterizeOriginal, 0.25, 3)]");
        Assert.Equal(
            [new(Op.TranslateX, 1, 9), new PolicyStep(Op.PosterizeOriginal, 0.25, 3)],
            Assert.Single(policy.Choices).Steps
        );
        Assert.Equal(25, Parts("[Augmentation(Policy = \"v0\")]").Choices.Count);
    }

    [Fact]
    public void Colour_jitter_is_one_whole_and_a_spec_without_either_has_no_parts()
    {
        Assert.Empty(Parts("[Augmentation(Policy = \"\", ColorJitter = 0.4)]").Choices);
        Assert.Null(CifarTiny.Variant.Policy);
        Assert.Null(CifarTiny.Variant.Mix);
    }

    [Fact]
    public void Mixed_labels_add_up_to_one_in_the_shares_that_were_drawn()
    {
        using var scope = NewDisposeScope();
        var masks = new PhiloxMasks(3, 100);
        var (_, targets) = DigitsTiny.Variant.Mix!(
            4,
            zeros(2, 1, 32, 32),
            tensor(new long[] { 2, 6 }),
            masks
        );
        var lambda = masks.Mixing(4, new(0.2, 0, 1, 0.5), 32).Lambda;
        var row = targets[0].data<float>().ToArray();
        Assert.Equal(1, row.Sum(), 5);
        Assert.Equal(0.01 + 0.9 * lambda, row[2], 5);
        Assert.Equal(0.01 + 0.9 * (1 - lambda), row[6], 5);
    }
}
