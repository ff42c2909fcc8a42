using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>A network of the DeiT family, lowered: what every back end reads.</summary>
/// <param name="Identity">Whose network it is.</param>
/// <param name="Image">[B, C, H, W].</param>
/// <param name="Embed">From images to the residual stream.</param>
/// <param name="Blocks">Equal but for their drop path.</param>
/// <param name="Norm">Over all tokens, after the last block.</param>
/// <param name="Head">Reads the class token.</param>
/// <param name="HeadDist">Reads the distillation token; null in a plain network.</param>
internal sealed record DeitGraph(
    Identity Identity,
    Shape Image,
    Chain Embed,
    EquatableArray<Block> Blocks,
    LayerNorm Norm,
    Linear Head,
    Linear? HeadDist
) : NetworkGraph(Identity, Image)
{
    /// <summary>Whether evaluation adds both heads' softmax outputs and does not take the mean of their logits.</summary>
    public bool AddsSoftmax { get; init; }

    /// <summary>Tokens that the heads read; null until it is known which heads learn.</summary>
    public int? HeadTokens { get; init; }

    public int Depth => Blocks.Length;

    public Block Block => Blocks[0];

    public Shape Stream => Embed.Output(Image);

    public Shape Token => Shape.Batch(Stream.Last);

    public override Shape Logits => Head.Output(Token);

    public override bool IsDistilled => HeadDist is not null;

    public IEnumerable<Linear> Heads => HeadDist is null ? [Head] : [Head, HeadDist];

    public override EquatableArray<float> DropPathRates =>
        Blocks.Where(b => b.Drops).Select(b => b.Attention.Drop!.Rate).ToEquatable();

    public override bool HasDropout => Embed.DropoutSites + Block.DropoutSites > 0;

    /// <summary>In the reference's order: own parameters (class, position, distillation), then those of the parts.</summary>
    public IEnumerable<Weight> Stem =>
        Embed.Weights.OrderBy(w => Array.IndexOf(StemOrder, w.Key) is var at && at < 0 ? 9 : at);

    public IEnumerable<Weight> Tail => Norm.Weights.Concat(Heads.SelectMany(h => h.Weights));

    public long HeadMacs => Heads.Sum(h => h.Macs(Token));

    /// <summary>Multiply-adds of one image's forward pass (table A1).</summary>
    public override long Macs => Embed.Macs(Image) + Blocks.Sum(b => b.Macs(Stream)) + HeadMacs;

    public override IEnumerable<(string, Weight)> Checkpoint =>
        Named("", Stem)
            .Concat(Blocks.SelectMany((b, l) => Named($"blocks.{l}.", b.Weights)))
            .Concat(Named("", Tail));

    public override IEnumerable<(string, Weight)> Backward =>
        Named("", Heads.SelectMany(h => h.Weights).Concat(Norm.Weights))
            .Concat(
                Blocks
                    .Select((b, l) => (Prefix: $"blocks.{l}.", Block: b))
                    .Reverse()
                    .SelectMany(b =>
                        Named(
                            b.Prefix,
                            b.Block.Mlp.Branch.Backward.Concat(b.Block.Attention.Branch.Backward)
                        )
                    )
            )
            .Concat(Named("", Embed.Backward));

    private static readonly string[] StemOrder = ["cls_token", "pos_embed", "dist_token"];
}
