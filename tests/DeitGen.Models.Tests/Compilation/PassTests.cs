using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>A pass makes a network cheaper and leaves what it computes as it is.</summary>
public class PassTests
{
    private const int Batch = 6;

    private const string Spec = """
        [VisionTransformer(
            ImageSize = 16, PatchSize = 8, EmbedDim = 12, Heads = 2, Depth = 4, NumClasses = 5, DropPath = 0.5,
            Tokens = Tokens.ClassAndDistillation
        )]
        [Distillation<TorchScriptTeacher>]
        """;

    public static TheoryData<string> Passes() => [.. SpecCompiler.Passes];

    [Theory, MemberData(nameof(Passes))]
    public void With_and_without_a_pass_outputs_and_gradients_are_equal(string pass)
    {
        using var scope = NewDisposeScope();
        using var with = SpecCompiler.Compile(Spec).Build();
        using var without = SpecCompiler.Compile(Spec, without: [pass]).Build();
        Assert.NotEqual(with.Spec.Text, without.Spec.Text);

        var (logits, loss) = Run(with);
        var (otherLogits, otherLoss) = Run(without);

        Assert.True(logits.equal(otherLogits).all().ToBoolean());
        Assert.Equal(loss, otherLoss);
        Assert.True(with.Arena.Gradients.equal(without.Arena.Gradients).all().ToBoolean());
        Assert.NotEqual(0, with.Arena.Gradients.abs().max().ToDouble());
    }

    /// <summary>Both heads' logits and the loss, with equal weights, images and masks.</summary>
    private static (Tensor Logits, double Loss) Run(LiveNetwork network)
    {
        network.Arena.Initialize(seed: 3);
        var images = arange(Batch * 3 * 16 * 16, float32).mul(0.05).cos().view(Batch, 3, 16, 16);
        var targets = eye(5)[arange(Batch).remainder(5)];
        var verdict = arange(Batch).remainder(3);
        var keep = Masks(network.Spec.DropPathRates.Length);
        var logits = cat([.. network.ForwardTraining(images, keep)], 1);
        return (logits, network.Step(images, targets, verdict, keep).Total.ToDouble());
    }

    /// <summary>Masks of the last blocks; that of block 0, where one is asked for, keeps all, since its rate is 0.</summary>
    private static Tensor Masks(int blocks)
    {
        var drawn = arange(4 * 2 * Batch).mul(7).remainder(3).gt(0).to_type(float32).mul(1.5);
        var all = drawn.view(4, 2, Batch, 1, 1);
        all[0].fill_(1);
        return all.narrow(0, 4 - blocks, blocks);
    }
}
