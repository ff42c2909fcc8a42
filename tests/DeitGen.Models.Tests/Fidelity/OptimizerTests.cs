using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>
/// 04_optimizer: recorded runs, step by step, through the emitted step, the emitted update ranges and the arena's sweep. The
/// reference decays the distillation token.
/// </summary>
[Trait("Category", "Golden")]
public class OptimizerTests
{
    private const string Manifest = "04_optimizer/manifest.json";
    private const string Inputs = "04_optimizer/inputs.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "runs")
            .Select(run => new GoldenCase(
                Name(run),
                GoldenSet.Has(Inputs) && GoldenSet.Has(File(run))
            ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Losses_parameters_and_averages_are_the_references(string name)
    {
        var run = GoldenSet.Items(Manifest, "runs").Single(r => Name(r) == name);
        foreach (var decay in Averages(run))
            Replay(run, decay);
    }

    private static void Replay(JsonElement run, double average)
    {
        using var scope = NewDisposeScope();
        using var inputs = GoldenSet.Tensors(Inputs);
        using var record = GoldenSet.Tensors(File(run));
        var losses = record.Read("loss");
        using var network = SpecCompiler.Compile(Spec(run)).Build().Load(inputs);
        for (var step = 0; step < losses.shape[0]; step++)
        {
            using var inner = NewDisposeScope();
            Tensor Read(string key) => inputs.Read(key)[step];
            var loss = network.Step(RecordedLoss.Inputs(run, Read, Read("inputs")));
            Update(network, run, average);

            var bound = run.GetProperty("tolerance").Number("loss_abs");
            Numbers.AssertClose(losses[step], loss.Total, bound, what: $"loss of step {step}");
            var prefix = $"step{step + 1:00}";
            AssertParts(run, record, prefix + ".params.", network, network.Arena.Values);
            if (average > 0)
                AssertParts(
                    run,
                    record,
                    FormattableString.Invariant($"{prefix}.ema{average}."),
                    network,
                    network.Arena.Average
                );
        }
    }

    private static void Update(LiveNetwork network, JsonElement run, double average)
    {
        var betas = run.GetProperty("betas");
        network.Arena.AdamW(
            network.Spec.Updates,
            run.Number("lr"),
            betas[0].GetDouble(),
            betas[1].GetDouble(),
            run.Number("eps"),
            run.Number("clip_grad_norm", 0),
            average
        );
    }

    private static void AssertParts(
        JsonElement run,
        SafetensorsFile record,
        string prefix,
        LiveNetwork network,
        Tensor whole
    )
    {
        var tolerance = run.GetProperty("tolerance");
        foreach (var key in network.Arena.Layout.Tensors.Select(t => t.Key))
        {
            var (expected, actual) = (record.Read(prefix + key), network.Part(whole, key));
            if (key.EndsWith("attn.qkv.bias", StringComparison.Ordinal))
            {
                // A key's bias moves no output; AdamW makes steps of the rounding noise of its gradient.
                var (theirs, ours) = (expected.chunk(3), actual.chunk(3));
                var loose = tolerance.Number("k_bias_abs");
                Numbers.AssertClose(theirs[1], ours[1], loose, what: prefix + key);
                (expected, actual) = (cat([theirs[0], theirs[2]]), cat([ours[0], ours[2]]));
            }
            Numbers.AssertClose(
                expected,
                actual,
                tolerance.Number("params_abs"),
                what: prefix + key
            );
        }
    }

    private static double[] Averages(JsonElement run) =>
        run.GetProperty("ema_decays").ValueKind == JsonValueKind.Array
            ? [.. run.GetProperty("ema_decays").EnumerateArray().Select(d => d.GetDouble())]
            : [0];

    private static string Spec(JsonElement run)
    {
        var config = NetworkConfig.From(GoldenSet.Manifest(Manifest).GetProperty("config"));
        return config.Attribute("DropPath = 0")
            + RecordedLoss.Attributes(
                run,
                "Quirks = Quirks.DecayDistToken",
                NetworkConfig.Property("WeightDecay", run.Number("weight_decay"))
            );
    }

    private static string Name(JsonElement run) => "04_optimizer/" + run.Text("name");

    private static string File(JsonElement run) => "04_optimizer/" + run.Text("file");
}
