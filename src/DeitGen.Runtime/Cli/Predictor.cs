using DeitGen.Data.Digits;
using DeitGen.Reports;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Cli;

/// <summary>Asks a trained network about test images of Digits.</summary>
internal static class Predictor
{
    /// <summary>What the network says about a test image.</summary>
    /// <param name="network">The network.</param>
    /// <param name="variant">Its spec.</param>
    /// <param name="sample">Index of the image, 0 to 358.</param>
    public static Prediction Predict(FrozenModel network, Variant variant, int sample)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var images = new DigitsTestSet(variant).One(sample).Images; // [1, C, H, W]
        if (network.Module is not IDistilledModel distilled)
            return new(Numbers(network.Module.call(images)));
        var heads = distilled.ForwardHeads(images); // each [1, classes]
        var joint = JointHeads.Logits(heads, variant.Quirks);
        return new(Numbers(joint), Numbers(heads.Class), Numbers(heads.Distillation));
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

    private static float[] Numbers(Tensor logits) => logits.cpu().data<float>().ToArray();
}
