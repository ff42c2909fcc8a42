using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Models.Tests.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>The trajectory of 04_optimizer: five epochs of the reference, its schedule included, through the emitted loop.</summary>
[Trait("Category", "Golden")]
public class TrajectoryTests
{
    private const string Manifest = "04_optimizer/manifest.json";
    private const string Tensors = "04_optimizer/trajectory.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet.Has(Manifest) ? [new("04_optimizer/trajectory", GoldenSet.Has(Tensors))] : [];

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Every_rate_and_loss_and_the_end_are_the_references(string name)
    {
        Assert.Equal("04_optimizer/trajectory", name);
        var run = GoldenSet.Manifest(Manifest).GetProperty("trajectory");
        foreach (var average in RecordedOptimizer.Averages(run))
        {
            var hasCompiledStep = Replay(run, average, microBatch: 0);
            if (hasCompiledStep)
                Replay(run, average, microBatch: 2);
        }
    }

    private static bool Replay(JsonElement run, double average, int microBatch)
    {
        using var scope = NewDisposeScope();
        using var record = GoldenSet.Tensors(Tensors);
        using var network = SpecCompiler.Compile(Spec(average)).Build().Load(record);
        var tolerance = run.GetProperty("tolerance");
        var bounds = tolerance.GetProperty("loss_abs_per_step");
        var (losses, rates) = (record.Read("loss"), record.Read("lr"));
        var seams = new RecordedRun(
            record,
            (step, loss, rate) =>
            {
                var bound = bounds[(int)step].GetDouble();
                Numbers.AssertClose(losses[step], loss.Total, bound, what: $"loss {step}");
                Assert.Equal(rates[step].ToDouble(), rate, 1e-12);
            }
        );
        network.Train(
            new(network.Arena, 50, stepsPerEpoch: 10, events: seams),
            seams,
            microBatch: microBatch
        );
        void AssertEnd(Tensor whole, string kind) =>
            RecordedOptimizer.AssertParts(
                network,
                whole,
                record,
                $"final.{kind}.",
                tolerance.Number("final_params_abs"),
                tolerance.Number("k_bias_abs")
            );
        AssertEnd(network.Arena.Values, "params");
        AssertEnd(network.Arena.Average, FormattableString.Invariant($"ema{average}"));
        return network.HasCompiledStep;
    }

    private static string Spec(double average)
    {
        var run = GoldenSet.Manifest(Manifest).GetProperty("trajectory");
        string Number(string property, string name) =>
            NetworkConfig.Property(property, run.Number(name));
        string[] recipe =
        [
            "Quirks = Quirks.Schedule | Quirks.DecayDistToken",
            "BatchSize = 6",
            "LearningRateScaling = LearningRateScaling.None",
            Number("Epochs", "epochs"),
            Number("LearningRate", "lr"),
            Number("WarmupEpochs", "warmup_epochs"),
            Number("WarmupLearningRate", "warmup_lr"),
            Number("MinLearningRate", "min_lr"),
            Number("WeightDecay", "weight_decay"),
            Number("Epsilon", "eps"),
            Number("LabelSmoothing", "smoothing"),
            NetworkConfig.Property("Ema", average),
        ];
        return NetworkConfig.From(run.GetProperty("config")).Attribute("DropPath = 0")
            + $"[Mixing(Mixup = 0, CutMix = 0)][Recipe({string.Join(", ", recipe)})]"
            + "[Distillation<TorchScriptTeacher>(Kind = DistillationKind.Hard, Alpha = 0.5)]";
    }
}
