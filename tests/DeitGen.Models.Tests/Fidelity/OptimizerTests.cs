using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Models.Tests.Runs;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>
/// 04_optimizer and SGD of 15_optimizers: recorded runs through the emitted loop, its batches, teacher and targets replayed. What no
/// spec can say, Nesterov's momentum, goes step by step through the emitted step and the arena.
/// </summary>
[Trait("Category", "Golden")]
public class OptimizerTests
{
    private const string AdamW = "04_optimizer";
    private const string Sgd = "15_optimizers";
    private const string AdamWManifest = AdamW + "/manifest.json";
    private const string SgdManifest = Sgd + "/manifest.json";

    private static IEnumerable<GoldenCase> AdamWRuns() => Cases(AdamW, _ => true);

    private static IEnumerable<GoldenCase> SgdRuns() =>
        Cases(Sgd, run => run.Text("optimizer") == "SGD");

    [GoldenTheory(AdamWManifest), Cases(nameof(AdamWRuns)), AbsentCases(nameof(AdamWRuns))]
    public void Losses_parameters_and_averages_are_the_references(string name)
    {
        var run = Run(AdamW, name);
        var betas = run.GetProperty("betas");
        foreach (var average in RecordedOptimizer.Averages(run))
            Replay(
                AdamW,
                run,
                average,
                NetworkConfig.Property("Beta1", betas[0].GetDouble()),
                NetworkConfig.Property("Beta2", betas[1].GetDouble()),
                NetworkConfig.Property("Epsilon", run.Number("eps"))
            );
    }

    [GoldenTheory(SgdManifest), Cases(nameof(SgdRuns)), AbsentCases(nameof(SgdRuns))]
    public void SGD_is_the_references(string name)
    {
        var run = Run(Sgd, name);
        var options = run.GetProperty("options");
        string[] recipe =
        [
            "Optimizer = OptimizerKind.Sgd",
            "Preset = RecipePreset.FineTune", // from scratch SGD is advised against
            NetworkConfig.Property("Momentum", options.Number("momentum")),
        ];
        if (options.Truth("nesterov", false))
            ReplayNesterov(run, recipe);
        else
            Replay(Sgd, run, average: 0, recipe);
    }

    private static void Replay(
        string group,
        JsonElement run,
        double average,
        params string[] recipe
    )
    {
        if (Replay(group, run, average, microBatch: 0, recipe))
            Replay(group, run, average, microBatch: 1, recipe);
    }

    /// <summary>By the module, or by the compiled step some images at a time; whether there is one.</summary>
    private static bool Replay(
        string group,
        JsonElement run,
        double average,
        int microBatch,
        string[] recipe
    )
    {
        using var scope = NewDisposeScope();
        using var inputs = GoldenSet.Tensors(group + "/inputs.safetensors");
        using var record = GoldenSet.Tensors($"{group}/{run.Text("file")}");
        using var network = Build(group, run, [.. recipe, NetworkConfig.Property("Ema", average)])
            .Load(inputs);
        var seams = new RecordedRun(
            inputs,
            (step, loss, _) => Check(run, network, record, step, loss.Total, average)
        );
        var steps = (int)run.Number("steps");
        var counted = new TrainingRun(network.Arena, steps, stepsPerEpoch: steps, events: seams);
        var soft =
            run.Text("targets") == "labels" ? (Func<Tensor>?)null : () => seams.Now("soft_targets");
        network.Train(counted, seams, soft, microBatch);
        Assert.Equal(steps, counted.StepsDone);
        AssertMomentum(run, network, record);
        return network.HasCompiledStep;
    }

    private static void ReplayNesterov(JsonElement run, string[] recipe)
    {
        using var scope = NewDisposeScope();
        using var inputs = GoldenSet.Tensors(Sgd + "/inputs.safetensors");
        using var record = GoldenSet.Tensors($"{Sgd}/{run.Text("file")}");
        using var network = Build(Sgd, run, recipe).Load(inputs);
        var momentum = run.GetProperty("options").Number("momentum");
        for (var step = 0; step < (int)run.Number("steps"); step++)
        {
            using var inner = NewDisposeScope();
            Tensor Read(string key) => inputs.Read(key)[step];
            var loss = network.Step(RecordedLoss.Inputs(run, Read, Read("inputs")));
            network.Arena.Sgd(network.Spec.Updates, run.Number("lr"), momentum, nesterov: true);
            Check(run, network, record, step, loss.Total, average: 0);
        }
        AssertMomentum(run, network, record);
    }

    private static LiveNetwork Build(string group, JsonElement run, string[] recipe)
    {
        var config = GoldenSet.Manifest(group + "/manifest.json").GetProperty("config");
        return SpecCompiler.Compile(RecordedOptimizer.Spec(config, run, recipe)).Build();
    }

    private static void Check(
        JsonElement run,
        LiveNetwork network,
        SafetensorsFile record,
        long step,
        Tensor loss,
        double average
    )
    {
        var tolerance = run.GetProperty("tolerance");
        var bound = tolerance.Number("loss_abs");
        Numbers.AssertClose(record.Read("loss")[step], loss, bound, what: $"loss of step {step}");
        void AssertParts(Tensor whole, string kind) =>
            RecordedOptimizer.AssertParts(
                network,
                whole,
                record,
                $"step{step + 1:00}.{kind}.",
                tolerance.Number("params_abs"),
                tolerance.Number("k_bias_abs")
            );
        AssertParts(network.Arena.Values, "params");
        if (average > 0)
            AssertParts(network.Arena.Average, FormattableString.Invariant($"ema{average}"));
    }

    private static void AssertMomentum(JsonElement run, LiveNetwork network, SafetensorsFile record)
    {
        if (!run.GetProperty("tolerance").TryGetProperty("state_abs", out var state))
            return;
        var bound = state.Number("momentum_buffer");
        var momentum = network.Arena.FirstMoment;
        RecordedOptimizer.AssertParts(
            network,
            momentum,
            record,
            "final.momentum_buffer.",
            bound,
            bound
        );
    }

    private static IEnumerable<GoldenCase> Cases(string group, Func<JsonElement, bool> isMeant) =>
        GoldenSet
            .Items(group + "/manifest.json", "runs")
            .Where(isMeant)
            .Select(run => new GoldenCase(
                $"{group}/{run.Text("name")}",
                GoldenSet.Has(group + "/inputs.safetensors")
                    && GoldenSet.Has($"{group}/{run.Text("file")}")
            ));

    private static JsonElement Run(string group, string name) =>
        GoldenSet
            .Items(group + "/manifest.json", "runs")
            .Single(run => $"{group}/{run.Text("name")}" == name);
}
