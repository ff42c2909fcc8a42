using DeitGen.Data;
using DeitGen.Reports;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>
/// Measures networks on labelled images: shares, and the mean loss per image; with <see cref="Quirks.BatchMeanLoss"/> the mean of
/// the batches' mean losses, so that a last batch that is not full weighs too much.
/// </summary>
public static class Evaluator
{
    private const int Ranks = 5; // of top-5

    /// <summary>Measures a network; of one with two heads also each head.</summary>
    /// <param name="model">The network; nothing in it is dropped or changed.</param>
    /// <param name="source">The images.</param>
    /// <param name="device">Where the network lies.</param>
    /// <param name="quirks">The spec's.</param>
    public static Evaluation Measure(
        nn.Module<Tensor, Tensor> model,
        IEvaluationSource source,
        Device device,
        Quirks quirks = Quirks.None
    )
    {
        using var asked = new AskedNetwork(model);
        return Measure(asked, source, device, quirks);
    }

    /// <summary>The same, asked in whichever way.</summary>
    internal static Evaluation Measure(
        AskedNetwork network,
        IEvaluationSource source,
        Device device,
        Quirks quirks
    )
    {
        using var frozen = no_grad();
        var (top1, top5, images) = (0L, 0L, 0L);
        var loss = new LossMean(quirks.HasFlag(Quirks.BatchMeanLoss));
        var heads = network.IsDistilled ? new HeadCounts() : null;
        foreach (var batch in source.Batches())
        {
            using var scope = NewDisposeScope();
            using var ownImages = batch.Images;
            using var ownLabels = batch.Labels;
            var labels = ownLabels.to(device);
            var logits = Logits(network, ownImages.to(device), labels, heads, quirks);
            top1 += Hits(logits, labels, 1);
            top5 += Hits(logits, labels, Math.Min(Ranks, logits.shape[1]));
            loss.Add(
                Number.Of(nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.Sum)),
                labels.shape[0]
            );
            images += labels.shape[0];
        }
        double Share(long hits) => (double)hits / images;
        return new(
            Share(top1),
            Share(top5),
            loss.Value,
            heads is null ? null : Share(heads.Class),
            heads is null ? null : Share(heads.Distillation),
            images
        );
    }

    private static Tensor Logits(
        AskedNetwork network,
        Tensor images,
        Tensor labels,
        HeadCounts? heads,
        Quirks quirks
    )
    {
        var (first, second) = network.Logits(images);
        if (heads is null || second is null)
            return first;
        heads.Class += Hits(first, labels, 1);
        heads.Distillation += Hits(second, labels, 1);
        return JointHeads.Logits(new(first, second), quirks);
    }

    /// <summary>Images whose class is among the first <paramref name="ranks"/>.</summary>
    private static long Hits(Tensor logits, Tensor labels, long ranks)
    {
        using var scope = NewDisposeScope();
        var first = logits.topk((int)ranks, 1).indexes; // [B, ranks]
        return (long)Number.Of(first.eq(labels.unsqueeze(1)).sum());
    }

    private sealed class HeadCounts
    {
        public long Class { get; set; }
        public long Distillation { get; set; }
    }
}
