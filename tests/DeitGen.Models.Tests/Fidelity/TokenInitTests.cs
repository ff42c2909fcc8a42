using DeitGen.Models.Tests.Compilation;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>What the learned tokens start from, through the emitted layout and the arena.</summary>
public class TokenInitTests
{
    [Fact]
    public void Tokens_start_as_the_spec_says()
    {
        using var scope = NewDisposeScope();
        var (zeros, normal) = Tokens("ClassToken = TokenInit.Zeros");
        Assert.Equal(0, zeros.abs().max().ToSingle());
        Assert.InRange(normal.std().ToSingle(), 0.01, 0.03);
        var (first, copy) = Tokens("DistillationToken = TokenInit.CopyClass");
        Assert.InRange(first.std().ToSingle(), 0.01, 0.03);
        Assert.True(first.Equals(copy));
        var (one, other) = Tokens("Std = 0.02");
        Assert.False(one.Equals(other));
    }

    private static (Tensor Class, Tensor Distillation) Tokens(string initialization)
    {
        var spec = SpecCompiler.Compile(
            $"""
            [VisionTransformer(
                ImageSize = 16, PatchSize = 8, EmbedDim = 192, Heads = 3, Depth = 1,
                Tokens = Tokens.ClassAndDistillation
            )]
            [Initialization({initialization})]
            [Recipe(HeadTraining = HeadTraining.BothOnLabels)]
            """
        );
        using var network = new LiveNetwork(spec, trainable: false);
        network.Arena.Initialize(seed: 3);
        return (
            network.Part(network.Arena.Values, "cls_token").clone(),
            network.Part(network.Arena.Values, "dist_token").clone()
        );
    }
}
