using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>What the runs of 04_optimizer and 15_optimizers share: a spec for each, and how their parameters are compared.</summary>
internal static class RecordedOptimizer
{
    /// <summary>The attributes of a run at one rate throughout; the reference decays the distillation token.</summary>
    public static string Spec(JsonElement config, JsonElement run, params string[] recipe)
    {
        string[] more =
        [
            "BatchSize = 4", // the loop takes any: an odd one cannot be written beside mixing
            "WarmupEpochs = 0",
            "Schedule = ScheduleKind.Constant",
            "LearningRateScaling = LearningRateScaling.None",
            "Quirks = Quirks.DecayDistToken",
            NetworkConfig.Property("LearningRate", run.Number("lr")),
            NetworkConfig.Property("WeightDecay", run.Number("weight_decay")),
            NetworkConfig.Property("ClipGradNorm", run.Number("clip_grad_norm", 0)),
            .. recipe,
        ];
        return NetworkConfig.From(config).Attribute("DropPath = 0")
            + RecordedLoss.Attributes(run, more);
    }

    /// <summary>Holds every tensor against its record. A key's bias moves no output, so its noise has a tolerance of its own.</summary>
    public static void AssertParts(
        LiveNetwork network,
        Tensor whole,
        SafetensorsFile record,
        string prefix,
        double bound,
        double keyBound
    )
    {
        foreach (var key in network.Arena.Layout.Tensors.Select(t => t.Key))
        {
            if (!record.Contains(prefix + key))
                continue; // state of what is not trained
            var (expected, actual) = (record.Read(prefix + key), network.Part(whole, key));
            if (key.EndsWith("attn.qkv.bias", StringComparison.Ordinal))
            {
                var (theirs, ours) = (expected.chunk(3), actual.chunk(3));
                Numbers.AssertClose(theirs[1], ours[1], keyBound, what: prefix + key);
                (expected, actual) = (cat([theirs[0], theirs[2]]), cat([ours[0], ours[2]]));
            }
            Numbers.AssertClose(expected, actual, bound, what: prefix + key);
        }
    }

    /// <summary>The averages that a run recorded; 0 where it has none.</summary>
    public static double[] Averages(JsonElement run) =>
        run.TryGetProperty("ema_decays", out var decays) && decays.ValueKind == JsonValueKind.Array
            ? [.. decays.EnumerateArray().Select(d => d.GetDouble())]
            : [0];
}
