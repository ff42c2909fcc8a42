using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>A RegNetY, lowered.</summary>
/// <param name="Identity">Whose network it is.</param>
/// <param name="Image">[B, C, H, W].</param>
/// <param name="Stem">The first convolution.</param>
/// <param name="Stages">Each halves height and width.</param>
/// <param name="Head">Reads the mean over the last map.</param>
internal sealed record RegNetGraph(
    Identity Identity,
    Shape Image,
    ConvNorm Stem,
    EquatableArray<RegNetStage> Stages,
    Linear Head
) : NetworkGraph(Identity, Image)
{
    public Shape Stream => Stem.Output(Image);

    /// <summary>The last map: [B, channels, height, width].</summary>
    public Shape Map => Stages.Aggregate(Stream, (x, stage) => stage.Output(x));

    /// <summary>Its mean: [B, channels].</summary>
    public Shape Pooled => Shape.Batch(Map.Sizes[0]);

    public override Shape Logits => Head.Output(Pooled);

    public override long Macs =>
        Stem.Macs(Image)
        + Stages
            .Select(
                (stage, i) =>
                    stage.Macs(Stages.Take(i).Aggregate(Stream, (x, before) => before.Output(x)))
            )
            .Sum()
        + Head.Macs(Pooled);

    public override IEnumerable<(string, Weight)> Checkpoint =>
        Named("", Operations.SelectMany(o => o.Weights));

    public override IEnumerable<(string, Weight)> Backward =>
        Named("", Operations.Reverse().SelectMany(o => o.Weights));

    public override EquatableArray<RunningStatistics> Statistics =>
        Operations.OfType<ConvNorm>().Select(c => c.Statistics).ToEquatable();

    private IEnumerable<Operation> Operations =>
        [Stem, .. Stages.SelectMany(s => s.Blocks).SelectMany(b => b.Operations), Head];
}
