using DeitGen.Checkpoints;
using DeitGen.Data;
using DeitGen.Golden;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>13_metrics: the accuracies of recorded logits.</summary>
[Trait("Category", "Golden")]
public class MetricsGoldenTests
{
    [GoldenFact("13_metrics/evaluate.safetensors")]
    public void Accuracies_are_the_references_and_the_loss_is_a_mean_over_images()
    {
        using var file = GoldenSet.Tensors("13_metrics/evaluate.safetensors");
        using var network = new Replay();
        var manifest = GoldenSet.Manifest("13_metrics/evaluate.json");
        var result = manifest.GetProperty("result");
        var evaluation = Evaluator.Measure(network, new Recorded(file), CPU);
        Assert.Equal(result.GetProperty("acc1").GetDouble(), 100 * evaluation.Top1, 1e-4);
        Assert.Equal(result.GetProperty("acc5").GetDouble(), 100 * evaluation.Top5, 1e-4);
        var loss = manifest
            .GetProperty("batches")
            .EnumerateArray()
            .Sum(b => b.GetProperty("loss").GetDouble() * b.GetProperty("n").GetInt32());
        Assert.Equal(loss / evaluation.Images, evaluation.Loss, 1e-5);
    }

    [GoldenFact("13_metrics/evaluate.safetensors")]
    public void The_references_loss_is_a_mean_over_batches()
    {
        using var file = GoldenSet.Tensors("13_metrics/evaluate.safetensors");
        using var network = new Replay();
        var manifest = GoldenSet.Manifest("13_metrics/evaluate.json");
        var evaluation = Evaluator.Measure(network, new Recorded(file), CPU, Quirks.BatchMeanLoss);
        var bound = manifest.GetProperty("tolerance").Number("loss_abs");
        var expected = manifest.GetProperty("result").Number("loss");
        Assert.Equal(expected, evaluation.Loss, bound);
    }

    private sealed class Replay() : nn.Module<Tensor, Tensor>(nameof(Replay))
    {
        public override Tensor forward(Tensor logits) => logits.alias();
    }

    private sealed class Recorded(SafetensorsFile file) : IEvaluationSource
    {
        public long Images => 20;

        public IEnumerable<Batch> Batches() =>
            Enumerable
                .Range(0, 4)
                .Select(i => new Batch(
                    file.Read($"batch{i}.logits"),
                    file.Read($"batch{i}.labels")
                ));
    }
}
