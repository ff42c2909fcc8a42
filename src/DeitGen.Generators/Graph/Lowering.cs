using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>From a resolved spec to its graph, in the reference's order (section A3 of the reference notes).</summary>
internal static class Lowering
{
    public static NetworkGraph Lower(Spec spec) =>
        spec.Network switch
        {
            VisionTransformerSpec n when spec.TrainsAsEvaluated => Lower(spec, n.WithoutDrops()),
            VisionTransformerSpec n => Lower(spec, n),
            RegNetSpec n => RegNetLowering.Lower(spec.Declaration, n),
            var other => throw new NotSupportedException(other.Attribute),
        };

    private static DeitGraph Lower(Spec spec, VisionTransformerSpec n)
    {
        var d = spec.Declaration;
        var normal = Normal(spec.Initialization, spec.Initialization.Std);
        var headStart = Normal(spec.Initialization, spec.Initialization.HeadStd);
        return new(
            Identity.Of(d, n.Name),
            Shape.Batch(n.Channels, n.ImageSize, n.ImageSize),
            Embed(spec, n, normal),
            Enumerable.Range(0, n.Depth).Select(l => LowerBlock(spec, n, l, normal)).ToEquatable(),
            new LayerNorm("norm", n.EmbedDim, n.LayerNormEps),
            new Linear("head", n.EmbedDim, n.NumClasses, HasBias: true, headStart),
            n.IsDistilled
                ? new Linear("head_dist", n.EmbedDim, n.NumClasses, HasBias: true, headStart)
                : null
        )
        {
            AddsSoftmax = spec.Recipe.Has(Quirks.SoftmaxSum),
        };
    }

    /// <summary>Patches, learned tokens, positions: DeiT III adds positions before the class token joins.</summary>
    private static Chain Embed(Spec spec, VisionTransformerSpec n, InitialValue normal)
    {
        var grid = n.ImageSize / n.PatchSize;
        var tokens = new PrependTokens(LearnedTokens(spec, n, normal));
        var everywhere = n.PositionOn == PositionOn.AllTokens;
        var positions = new AddPositions(
            grid * grid + (everywhere ? tokens.Tokens.Length : 0),
            n.EmbedDim,
            normal
        );
        return Chain.Of(
            new PatchEmbedding(n.Channels, n.PatchSize, n.EmbedDim),
            everywhere ? tokens : positions,
            everywhere ? positions : tokens,
            DropoutOf(n.Dropout)
        );
    }

    private static EquatableArray<Weight> LearnedTokens(
        Spec spec,
        VisionTransformerSpec n,
        InitialValue normal
    )
    {
        var start = spec.Initialization;
        var label = Weight.Vector("cls_token", [1, 1, n.EmbedDim], Start(start.ClassToken, normal));
        if (!n.IsDistilled)
            return [label];
        var decayed = spec.Recipe.Has(Quirks.DecayDistToken);
        var initial = Start(start.DistillationToken, normal);
        return [label, new("dist_token", [1, 1, n.EmbedDim], initial, decayed)];
    }

    private static InitialValue Start(TokenInit init, InitialValue normal) =>
        init switch
        {
            TokenInit.Zeros => InitialValue.Zero,
            TokenInit.CopyClass => new InitialValue.CopyOf("cls_token"),
            _ => normal,
        };

    private static InitialValue.TruncatedNormal Normal(InitializationSpec start, double std) =>
        new InitialValue.TruncatedNormal(std, start.Low, start.High);

    private static Block LowerBlock(
        Spec spec,
        VisionTransformerSpec n,
        int block,
        InitialValue normal
    )
    {
        var scalesProduct = spec.Recipe.Has(Quirks.ScaleAfterQk);
        var (width, hidden) = (n.EmbedDim, (int)(n.EmbedDim * n.MlpRatio)); // truncated, as in the reference
        var drop = new DropPath(DropPathRate.Of(block, n.Depth, n.DropPath, n.DropPathRule));
        var attention = Chain.Of(
            new LayerNorm("norm1", width, n.LayerNormEps),
            new Linear("attn.qkv", width, 3 * width, n.QkvBias, normal),
            new Attention(n.Heads, width / n.Heads, n.AttentionDropout, scalesProduct),
            new Linear("attn.proj", width, width, HasBias: true, normal),
            DropoutOf(n.Dropout),
            ScaleOf("gamma_1", n)
        );
        var mlp = Chain.Of(
            new LayerNorm("norm2", width, n.LayerNormEps),
            new Linear("mlp.fc1", width, hidden, HasBias: true, normal),
            new Gelu(),
            DropoutOf(n.Dropout),
            new Linear("mlp.fc2", hidden, width, HasBias: true, normal),
            DropoutOf(n.Dropout),
            ScaleOf("gamma_2", n)
        );
        return new(new(attention, drop), new(mlp, drop));
    }

    private static Dropout? DropoutOf(double rate) => rate > 0 ? new Dropout(rate) : null;

    private static LayerScale? ScaleOf(string key, VisionTransformerSpec n) =>
        n.LayerScale > 0 ? new LayerScale(key, n.EmbedDim, n.LayerScale) : null;
}
