using DeitGen.Generators.Layout;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Layout;

public sealed class ArenaPlanTests
{
    /// <summary>digits-tiny-distilled, whose figures the design's example gives.</summary>
    private const string Example = """
        [VisionTransformer(
            ImageSize = 32, PatchSize = 8, Channels = 1, NumClasses = 10, EmbedDim = 64, Depth = 4, Heads = 4,
            Tokens = Tokens.ClassAndDistillation
        )]
        public sealed partial class Tiny;
        """;

    private static readonly ArenaPlan Plan = ArenaPlan.Of(Front.Lower(Example));

    [Fact]
    public void The_example_has_the_lengths_of_the_design()
    {
        Assert.Equal(206_816, Plan.Length);
        Assert.Equal(201_984, Plan.DecayedLength);
    }

    [Theory]
    [InlineData("head.weight", 0)]
    [InlineData("head_dist.weight", 640)]
    [InlineData("blocks.3.mlp.fc2.weight", 1_280)]
    [InlineData("blocks.0.attn.qkv.weight", 185_600)]
    [InlineData("patch_embed.proj.weight", 197_888)]
    [InlineData("head.bias", 201_984)]
    [InlineData("head_dist.bias", 202_000)]
    [InlineData("norm.weight", 202_016)]
    [InlineData("blocks.0.norm1.weight", 205_344)]
    [InlineData("pos_embed", 205_472)]
    [InlineData("cls_token", 206_624)]
    [InlineData("dist_token", 206_688)]
    [InlineData("patch_embed.proj.bias", 206_752)]
    public void The_example_has_the_offsets_of_the_design(string key, long offset) =>
        Assert.Equal(offset, Plan.Tensors.Single(t => t.Key == key).Offset);

    [Fact]
    public void Every_tensor_lies_on_64_bytes_and_none_overlaps_the_next()
    {
        var order = Plan.Tensors.OrderBy(t => t.Offset).ToList();
        Assert.All(order, t => Assert.Equal(0, t.Offset % 16));
        var ends = order.Select(t => t.Offset + t.Weight.Count);
        var nexts = order.Skip(1).Select(t => t.Offset).Append(Plan.Length);
        Assert.All(ends.Zip(nexts), x => Assert.InRange(x.Second - x.First, 0, 15));
    }

    [Fact]
    public void Decayed_tensors_come_first() =>
        Assert.All(
            Plan.Tensors,
            t => Assert.Equal(t.Offset < Plan.DecayedLength, t.Weight.IsDecayed)
        );

    [Fact]
    public void Matrices_decay_and_biases_norms_tokens_and_positions_do_not()
    {
        var free = Plan.Tensors.Where(t => !t.Weight.IsDecayed).Select(t => t.Key);
        Assert.All(free, k => Assert.Matches("bias$|norm|token$|^pos_embed$", k));
        Assert.All(
            Plan.Tensors.Where(t => t.Weight.IsDecayed),
            t => Assert.EndsWith("weight", t.Key, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_quirk_lets_the_distillation_token_decay()
    {
        var quirk = Example.Replace(
            "public",
            "[Recipe(Quirks = Quirks.DecayDistToken)]\npublic",
            StringComparison.Ordinal
        );
        var plan = ArenaPlan.Of(Front.Lower(quirk));
        var token = plan.Tensors.Single(t => t.Key == "dist_token");
        Assert.True(token.Weight.IsDecayed);
        Assert.Equal(plan.DecayedLength - 64, token.Offset); // behind all matrices
        Assert.NotEqual(Plan.Hash, plan.Hash);
    }

    [Fact]
    public void Tensors_are_listed_in_the_order_of_the_references_checkpoints()
    {
        string[] first = ["cls_token", "pos_embed", "dist_token", "patch_embed.proj.weight"];
        Assert.Equal(first, Plan.Tensors.Take(4).Select(t => t.Key));
        string[] last =
        [
            "norm.bias",
            "head.weight",
            "head.bias",
            "head_dist.weight",
            "head_dist.bias",
        ];
        Assert.Equal(last, Plan.Tensors.TakeLast(5).Select(t => t.Key));
        Assert.Equal(59, Plan.Tensors.Length);
    }
}
