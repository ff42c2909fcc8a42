using System.Globalization;
using System.Text.Json.Nodes;
using DeitGen.Training;

namespace DeitGen.Reports;

/// <summary>How a run ended, in words and as JSON.</summary>
internal static class RunResultText
{
    /// <summary>The result, a line each.</summary>
    public static IEnumerable<string> Lines(string variant, RunResult result)
    {
        yield return result.StoppedEarly ? $"{variant}: stopped" : $"{variant}: done";
        if (result.Last is { } raw)
            yield return $"{"result", -12} {Measured(raw)}";
        if (result.LastAverage is { } average)
            yield return $"{"average", -12} {Measured(average)}";
        var best = result.Last is null ? "" : $"; best top-1 {RunText.Percent(result.Best)}";
        yield return $"{"run", -12} {RunText.Count(result.Epochs, "epoch")}, "
            + $"{RunText.Count(result.Steps, "step")}, {RunText.Speed(result.ImagesPerSecond)}, {RunText.Waiting(result.WaitShare)}{best}";
    }

    /// <summary>The result as the last line of <c>--json</c>.</summary>
    public static JsonObject Json(RunResult result)
    {
        var line = JsonReporter.Add([], result.Last);
        if (result.LastAverage is { } average)
            line["average"] = JsonReporter.Add([], average);
        line["best_top1"] = JsonReporter.Number(result.Last is null ? null : result.Best);
        line["epochs"] = result.Epochs;
        line["steps"] = result.Steps;
        line["images_per_second"] = JsonReporter.Number(result.ImagesPerSecond);
        line["waiting_for_data"] = JsonReporter.Number(result.WaitShare);
        line["checkpoint"] = result.Checkpoint;
        line["stopped"] = result.StoppedEarly;
        return line;
    }

    /// <summary>What was measured, in words.</summary>
    public static string Measured(Evaluation evaluation) =>
        $"{RunText.Accuracy(evaluation)}, top-5 {RunText.Percent(evaluation.Top5)}, loss "
        + evaluation.Loss.ToString("F4", CultureInfo.InvariantCulture)
        + $" on {RunText.Count(evaluation.Images, "test image")}";
}
