namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[VisionTransformer]</c>.</summary>
internal sealed record VisionTransformerSpec(
    string Name,
    int ImageSize,
    int PatchSize,
    int Channels,
    int NumClasses,
    int EmbedDim,
    int Depth,
    int Heads,
    double MlpRatio,
    bool QkvBias,
    double LayerNormEps,
    Tokens Tokens,
    PositionOn PositionOn,
    double LayerScale,
    Stem Stem,
    int ParallelBranches,
    double Dropout,
    double AttentionDropout,
    double DropPath,
    DropPathRule DropPathRule
) : NetworkSpec(Name, ImageSize, Channels, NumClasses)
{
    public override string Attribute => AttributeNames.VisionTransformer;

    /// <summary>The same with nothing dropped in training.</summary>
    public VisionTransformerSpec WithoutDrops() =>
        this with
        {
            Dropout = 0,
            AttentionDropout = 0,
            DropPath = 0,
        };

    public override bool IsDistilled => Tokens == Tokens.ClassAndDistillation;
}
