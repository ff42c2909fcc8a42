using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>The compiled evaluation against the module in evaluation mode, which is its oracle.</summary>
public class CompiledEvaluationTests
{
    private const int Specs = 100;
    private const double Bound = 2e-6;

    /// <summary>What only training does, and a precision that only training has.</summary>
    private static readonly string[] Trained =
    [
        "Dropout = 0.3",
        "AttentionDropout = 0.3",
        "DropPath = 0.4",
        "Tokens = Tokens.ClassAndDistillation, DropPath = 0.4, Dropout = 0.1",
    ];

    public static TheoryData<int> Drawn => [.. Enumerable.Range(0, Specs)];

    public static TheoryData<string> Dropped => [.. Trained];

    [Theory, MemberData(nameof(Drawn))]
    public void Logits_are_the_modules(int draw)
    {
        using var scope = NewDisposeScope();
        var spec = new DrawnSpec(draw);
        using var network = spec.Compile();
        using var compiled = network.Spec.Variant.Evaluate!(network.Arena);
        AssertEqual(network, Ask(network, compiled, Images(network, 4)), spec.Text);
    }

    [Theory, MemberData(nameof(Dropped))]
    public void Evaluation_drops_nothing(string property)
    {
        using var scope = NewDisposeScope();
        using var network = Small(property);
        using var compiled = network.Spec.Variant.Evaluate!(network.Arena);
        AssertEqual(network, Ask(network, compiled, Images(network, 3)), property);
    }

    /// <summary>Seven images at once, by threes (the last ones alone), one by one; then seven again.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(3)]
    [InlineData(1)]
    public void Any_batch_fits_whatever_is_computed_together(int together)
    {
        using var scope = NewDisposeScope();
        using var network = Small("Tokens = Tokens.ClassAndDistillation");
        using var compiled = (ICompiledEvaluation)
            Activator.CreateInstance(
                network.Spec.Type.GetNestedType("CompiledEvaluation")!,
                network.Arena,
                together
            )!;
        foreach (var batch in (int[])[7, 2, 1, 7])
            AssertEqual(network, Ask(network, compiled, Images(network, batch)), $"{batch} images");
    }

    [Fact]
    public void It_follows_the_weights()
    {
        using var scope = NewDisposeScope();
        using var network = Small("DropPath = 0");
        using var compiled = network.Spec.Variant.Evaluate!(network.Arena);
        var images = Images(network, 2);
        var before = Ask(network, compiled, images).Logits;
        using (no_grad())
            network.Arena.Values.mul_(1.1);

        var asked = Ask(network, compiled, images);

        Assert.False(before.equal(asked.Logits).all().ToBoolean());
        AssertEqual(network, asked, "after an update");
    }

    [Fact]
    public void A_batch_allocates_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = Small("Tokens = Tokens.ClassAndDistillation");
        using var compiled = network.Spec.Variant.Evaluate!(network.Arena);
        var (images, logits) = (Images(network, 5), empty(5, 2, 3));
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++) // the first ones make the views
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++)
                compiled.Logits(images, logits);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);
    }

    [Fact]
    public void A_spec_that_the_kernels_do_not_cover_says_why()
    {
        var variant = SpecCompiler
            .Compile("[VisionTransformer(EmbedDim = 12, Heads = 2, Depth = 1, NumClasses = 3)]")
            .Variant;
        Assert.Null(variant.Evaluate);
        Assert.Contains("EmbedDim is 12", variant.NoCompiledEvaluation);
    }

    private static LiveNetwork Small(string properties)
    {
        var network = SpecCompiler
            .Compile(
                "[VisionTransformer(ImageSize = 12, PatchSize = 4, EmbedDim = 32, Heads = 2, Depth = 3, "
                    + $"NumClasses = 3, {properties})]"
            )
            .Build(trainable: false);
        return network.Load(DrawnSpec.Weights(network));
    }

    private static Tensor Images(LiveNetwork network, int batch)
    {
        var v = network.Spec.Variant;
        long[] shape = [batch, v.Channels, v.ImageSize, v.ImageSize];
        return randn(shape, generator: new Generator(5));
    }

    private static (Tensor Images, Tensor Logits) Ask(
        LiveNetwork network,
        ICompiledEvaluation compiled,
        Tensor images
    )
    {
        var v = network.Spec.Variant;
        var logits = full([images.shape[0], v.IsDistilled ? 2 : 1, v.NumClasses], double.NaN);
        var single = logits.to_type(ScalarType.Float32);
        compiled.Logits(images, single);
        return (images, single);
    }

    private static void AssertEqual(
        LiveNetwork network,
        (Tensor Images, Tensor Logits) asked,
        string what
    )
    {
        using var frozen = no_grad();
        network.Module.eval();
        var expected = network.Module is IDistilledModel distilled
            ? Stacked(distilled.ForwardHeads(asked.Images))
            : network.Module.call(asked.Images).unsqueeze(1);
        var difference = (asked.Logits - expected).norm().ToDouble();
        var bound = Bound * expected.norm().ToDouble();
        Assert.True(difference <= bound, $"{what}: off by {difference}, {bound} is allowed");
    }

    private static Tensor Stacked(DistilledLogits heads) =>
        stack([heads.Class, heads.Distillation], 1);
}
