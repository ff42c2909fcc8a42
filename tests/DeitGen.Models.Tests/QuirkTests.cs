using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests;

/// <summary>The quirks that act in emitted code, each beside the corrected behaviour.</summary>
public class QuirkTests
{
    private const string Distilled = """
        [VisionTransformer(
            ImageSize = 16, PatchSize = 8, EmbedDim = 18, Heads = 3, Depth = 2, NumClasses = 5, DropPath = 0,
            Tokens = Tokens.ClassAndDistillation
        )]
        [Mixing(Mixup = 0, CutMix = 0)]
        """;

    [Fact]
    public void Softmax_sum_evaluates_by_the_sum_of_both_heads_softmax()
    {
        using var scope = NewDisposeScope();
        var images = arange(2 * 3 * 16 * 16, float32).mul(0.05).cos().view(2, 3, 16, 16);
        using var ours = Build("Quirks.None");
        using var quirky = Build("Quirks.SoftmaxSum");
        var (label, other) = ((IDistilledModel)ours.Module).ForwardHeads(images);
        var mean = (label + other) / 2;
        var sum = label.softmax(1) + other.softmax(1);
        Assert.True(ours.Evaluate(images).allclose(mean, atol: 1e-6));
        Assert.True(quirky.Evaluate(images).exp().allclose(sum, atol: 1e-6));
        Assert.False(quirky.Evaluate(images).softmax(1).allclose(mean.softmax(1), atol: 1e-6));
    }

    [Fact]
    public void Scale_after_qk_scales_the_scores_and_not_the_query()
    {
        using var scope = NewDisposeScope();
        var images = arange(2 * 3 * 16 * 16, float32).mul(0.05).cos().view(2, 3, 16, 16);
        using var ours = Build("Quirks.None");
        using var quirky = Build("Quirks.ScaleAfterQk");
        const string Product = "(qkv[0].matmul(qkv[1].transpose(2, 3)) * scale).softmax(3)";
        Assert.DoesNotContain(Product, ours.Spec.Text, StringComparison.Ordinal);
        Assert.Contains(Product, quirky.Spec.Text, StringComparison.Ordinal);
        Assert.True(ours.Evaluate(images).allclose(quirky.Evaluate(images), atol: 1e-5));
    }

    [Theory]
    [InlineData("Quirks.None", false)]
    [InlineData("Quirks.EmaEveryCall", true)]
    public void After_a_skipped_update_the_average_moves_only_with_the_quirk(
        string quirk,
        bool moves
    )
    {
        using var scope = NewDisposeScope();
        using var network = Build(quirk);
        using var before = network.Arena.Average.clone();
        network.Arena.Values.mul_(2);
        network.Train(
            new TrainingRun(network.Arena, totalSteps: 1, stepsPerEpoch: 1),
            new NotANumber()
        );
        Assert.Equal(1, network.Arena.SkippedUpdates);
        Assert.Equal(moves, !before.Equals(network.Arena.Average));
    }

    [Theory]
    [InlineData("Quirks.None", 1_438 / 64)]
    [InlineData("Quirks.RoundTo256", 1_280 / 64)]
    public void An_epoch_has_its_exact_length_or_the_references(string quirk, long steps)
    {
        var spec = SpecCompiler.Compile(
            $"[DerivedFrom<DeitGen.Models.DigitsTiny>, Recipe(Quirks = {quirk})]"
        );
        Assert.Equal(steps, spec.Constant("StepsPerEpoch"));
    }

    [Fact]
    public void Fine_tuning_in_evaluation_mode_drops_nothing_and_learns_through_the_mean_of_both_heads()
    {
        using var scope = NewDisposeScope();
        var images = arange(2 * 3 * 16 * 16, float32).mul(0.05).cos().view(2, 3, 16, 16);
        var labels = tensor(new long[] { 0, 1 });
        using var ours = Build("Quirks.None", Tuned);
        using var quirky = Build("Quirks.EvalModeFineTune", Tuned);
        var keep = ones([1, 2, 2, 1, 1]).mul(2); // the last block's branches, kept
        var heads = ours.ForwardTraining(images, keep);
        double Cross(Tensor logits) => nn.functional.cross_entropy(logits, labels).ToDouble();
        Assert.Equal(
            (Cross(heads[0]) + Cross(heads[1])) / 2,
            ours.Step(images, labels, keep).Total.ToDouble(),
            1e-5
        );
        Assert.Equal(
            Cross(quirky.Evaluate(images)),
            quirky.Step(images, labels).Total.ToDouble(),
            1e-5
        );
    }

    private const string Tuned =
        "[FineTune<DeitGen.Models.DeitTinyDistilled>(Heads = HeadTraining.BothOnLabels)]\n";

    private static LiveNetwork Build(string quirk, string more)
    {
        var spec = Distilled
            .Replace(", DropPath = 0,", ", DropPath = 0.5,", StringComparison.Ordinal)
            .Replace("[VisionTransformer", more + "[VisionTransformer", StringComparison.Ordinal);
        var network = SpecCompiler
            .Compile(
                $"{spec}[Recipe(BatchSize = 2, LabelSmoothing = 0, LearningRate = 1e-5, Quirks = {quirk})]"
            )
            .Build();
        network.Arena.Initialize(seed: 3);
        return network;
    }

    private static LiveNetwork Build(string quirk)
    {
        var network = SpecCompiler
            .Compile(
                $"{Distilled}[Recipe(BatchSize = 2, Ema = 0.9, HeadTraining = HeadTraining.BothOnLabels, Quirks = {quirk})]"
            )
            .Build();
        network.Arena.Initialize(seed: 3);
        return network;
    }

    private sealed class NotANumber : IBatchSource
    {
        public Batch At(long step) =>
            new(full([2, 3, 16, 16], float.NaN), tensor(new long[] { 0, 1 }));
    }
}
