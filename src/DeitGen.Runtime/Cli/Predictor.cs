using DeitGen.Data.Digits;
using DeitGen.Reports;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Cli;

/// <summary>Asks a trained network about images.</summary>
internal static class Predictor
{
    /// <summary>What the network says about each image of a batch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="variant">Its spec.</param>
    /// <param name="images">[B, C, H, W], normalised.</param>
    public static IReadOnlyList<Prediction> Predict(
        FrozenModel network,
        Variant variant,
        Tensor images
    )
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var (first, second) = network.Asked.Logits(images); // each [B, classes]
        if (second is null)
            return [.. Rows(first).Select(row => new Prediction(row))];
        var heads = new DistilledLogits(first, second);
        var joint = Rows(JointHeads.Logits(heads, variant.Quirks));
        var (own, distillation) = (Rows(heads.Class), Rows(heads.Distillation));
        return [.. joint.Select((row, i) => new Prediction(row, own[i], distillation[i]))];
    }

    /// <summary>What the network says about a test image of Digits, 0 to 358.</summary>
    public static Prediction Predict(FrozenModel network, Variant variant, int sample)
    {
        using var scope = NewDisposeScope();
        return Predict(network, variant, new DigitsTestSet(variant).One(sample).Images)[0];
    }

    /// <summary>The first test image of each digit with what the run's last weights take it for; none of other data sets.</summary>
    public static IReadOnlyList<DrawnDigit> Examples(Variant variant, RunResult result)
    {
        if (variant.Dataset != Dataset.Digits)
            return [];
        using var network = FrozenModel.Open(variant, result.Checkpoint);
        return
        [
            .. DigitsData
                .Test.Index()
                .DistinctBy(test => test.Item.Label)
                .OrderBy(test => test.Item.Label)
                .Select(test => new DrawnDigit(
                    test.Item.Pixels,
                    test.Item.Label,
                    Predict(network, variant, test.Index).Top(1)[0].Index
                )),
        ];
    }

    private static float[][] Rows(Tensor logits)
    {
        using var host = logits.cpu().contiguous();
        return [.. host.data<float>().Chunk((int)host.shape[1])];
    }
}
