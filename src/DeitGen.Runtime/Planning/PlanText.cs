using System.Text.Json.Nodes;
using DeitGen.Reports;
using static System.FormattableString;

namespace DeitGen.Planning;

/// <summary>A forecast in words.</summary>
internal static class PlanText
{
    /// <summary>A name and a text a line.</summary>
    public static IEnumerable<(string Name, string Text)> Lines(RunForecast run)
    {
        var (step, rates, work) = (run.Step, run.Rates, run.Variant.StepWork);
        yield return ("processor", MachineName.Text);
        yield return (
            "rates",
            Invariant(
                $"matrix products {rates.Products / 1e9:F0} GFLOP/s, attention {rates.Attention / 1e9:F0} GFLOP/s, sweeps {rates.Sweeps / 1e9:F1} billion numbers/s"
            )
        );
        yield return ("steps", $"{run.Choice.Text}; {RunText.Count(work.Calls, "call")} each time");
        yield return (
            "a step",
            Invariant(
                $"{1e3 * step.Seconds:F0} ms for {RunText.Count(step.Images, "image")}: {Shares(step)}"
            )
        );
        yield return ("speed", RunText.Speed(run.ImagesPerSecond));
        if (run.Loader is { } loader)
            yield return ("data", $"{RunText.Speed(loader)} when nothing else runs");
        yield return ("memory", Invariant($"{step.Bytes >> 20:N0} MiB above libtorch's own"));
        if (run is { Epoch: { } epoch, StepsPerEpoch: { } steps })
            yield return ("an epoch", Invariant($"{steps:N0} steps, {Hours(epoch)}"));
        if (run is { Epoch: { } one, StepsPerEpoch: { } each })
            yield return (
                "the run",
                Invariant(
                    $"{RunText.Count(run.Epochs, "epoch")}, {run.Epochs * each:N0} steps, {Hours(run.Epochs * one)}"
                )
            );
        yield return ("binds", Binding(run.Bottleneck));
    }

    /// <summary>The same for a program.</summary>
    public static JsonObject Json(RunForecast run) =>
        new()
        {
            ["variant"] = run.Variant.Name,
            ["processor"] = MachineName.Text,
            ["products_flops"] = run.Rates.Products,
            ["attention_flops"] = run.Rates.Attention,
            ["sweep_numbers_per_second"] = run.Rates.Sweeps,
            ["micro_batch"] = run.Choice.MicroBatch,
            ["calls"] = run.Variant.StepWork.Calls,
            ["step_seconds"] = run.Step.Seconds,
            ["images_per_second"] = run.ImagesPerSecond,
            ["data_images_per_second"] = run.Loader,
            ["memory_bytes"] = run.Step.Bytes,
            ["steps_per_epoch"] = run.StepsPerEpoch,
            ["epoch_hours"] = run.Epoch?.TotalHours,
            ["run_hours"] = run.Epochs * run.Epoch?.TotalHours,
            ["binds"] = run.Bottleneck.ToString().ToLowerInvariant(),
        };

    private static string Shares(StepForecast step)
    {
        (string Name, double Seconds)[] parts =
        [
            ("products", step.Products),
            ("attention", step.Attention),
            ("sweeps", step.Sweeps),
            ("update", step.Update),
            ("calls", step.Calls),
        ];
        return string.Join(
            ", ",
            parts.Select(p => Invariant($"{p.Name} {100 * p.Seconds / step.Seconds:F0} %"))
        );
    }

    private static string Binding(Bottleneck bottleneck) =>
        bottleneck switch
        {
            Bottleneck.Arithmetic => "arithmetic: matrix products and attention, as it should be",
            Bottleneck.Memory => "memory: the network is too narrow for its arithmetic to matter",
            Bottleneck.Calls => "calls: give --memory-mib more, or the recipe a larger batch",
            _ => "data: give more --workers, smaller image files, or a cheaper policy",
        };

    private static string Hours(TimeSpan time) =>
        time.TotalHours >= 1 ? Invariant($"{time.TotalHours:F1} hours") : RunText.Clock(time);
}
