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
)
{
    /// <summary>Whether evaluation adds both heads' softmax outputs and does not take the mean of their logits.</summary>
    public bool AddsSoftmax { get; init; }

    public int Depth => Blocks.Length;

    public Block Block => Blocks[0];

    public Shape Stream => Embed.Output(Image);

    public Shape Token => Shape.Batch(Stream.Last);

    public Shape Logits => Head.Output(Token);

    public bool IsDistilled => HeadDist is not null;

    public IEnumerable<Linear> Heads => HeadDist is null ? [Head] : [Head, HeadDist];

    /// <summary>Rates of the blocks that drop, in order; the others come first and take no mask.</summary>
    public EquatableArray<float> DropPathRates =>
        Blocks.Where(b => b.Drops).Select(b => b.Attention.Drop!.Rate).ToEquatable();

    public bool HasDropout => Embed.DropoutSites + Block.DropoutSites > 0;

    /// <summary>In the reference's order: own parameters (class, position, distillation), then those of the parts.</summary>
    public IEnumerable<Weight> Stem =>
        Embed.Weights.OrderBy(w => Array.IndexOf(StemOrder, w.Key) is var at && at < 0 ? 9 : at);

    public IEnumerable<Weight> Tail => Norm.Weights.Concat(Heads.SelectMany(h => h.Weights));

    public long HeadMacs => Heads.Sum(h => h.Macs(Token));

    public long Parameters =>
        Stem.Sum(w => w.Count) + Blocks.Sum(b => b.Parameters) + Tail.Sum(w => w.Count);

    /// <summary>Multiply-adds of one image's forward pass (table A1).</summary>
    public long Macs => Embed.Macs(Image) + Blocks.Sum(b => b.Macs(Stream)) + HeadMacs;

    private static readonly string[] StemOrder = ["cls_token", "pos_embed", "dist_token"];
}
