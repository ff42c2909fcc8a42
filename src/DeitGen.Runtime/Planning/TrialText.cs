using System.Text.Json.Nodes;
using DeitGen.Reports;
using DeitGen.Training;
using static System.FormattableString;

namespace DeitGen.Planning;

/// <summary>Measured steps in words.</summary>
internal static class TrialText
{
    /// <summary>A name and a text a line.</summary>
    public static IEnumerable<(string Name, string Text)> Lines(
        Variant variant,
        StepChoice choice,
        Trial trial
    )
    {
        yield return ("processor", MachineName.Text);
        yield return ("steps", choice.Text);
        if (trial.Compiled is { } compiled)
        {
            yield return (
                "compiled",
                Pace(variant, compiled)
                    + Invariant($", {100 * Share(variant, trial):F0} % of the matrix-product rate")
            );
            yield return ("module", Pace(variant, trial.Module));
            yield return ("ratio", Invariant($"{trial.Module / compiled:F2}"));
        }
        else
            yield return ("module", Pace(variant, trial.Module));
        if (PeakMemory.IsKnown)
            yield return ("memory", Memory(trial));
    }

    /// <summary>The same for a program.</summary>
    public static JsonObject Json(Variant variant, Trial trial) =>
        new()
        {
            ["variant"] = variant.Name,
            ["processor"] = MachineName.Text,
            ["micro_batch"] = trial.MicroBatch,
            ["compiled_ms"] = trial.Compiled,
            ["module_ms"] = trial.Module,
            ["images_per_second"] = 1e3 * variant.BatchSize / (trial.Compiled ?? trial.Module),
            ["rate_share"] = trial.Compiled is null ? null : Share(variant, trial),
            ["memory_bytes"] = PeakMemory.IsKnown ? trial.PeakBytes : null,
        };

    /// <summary>What the step reaches of the rate at which the machine multiplies matrices, over the work that the compiler left.</summary>
    private static double Share(Variant variant, Trial trial) =>
        variant.StepWork.Operations
        * variant.BatchSize
        / (trial.Compiled!.Value / 1e3)
        / trial.Rate!.Value;

    private static string Pace(Variant variant, double milliseconds) =>
        Invariant($"{milliseconds:F1} ms a step, ")
        + RunText.Speed(1e3 * variant.BatchSize / milliseconds);

    private static string Memory(Trial trial) =>
        trial.Compiled is null
            ? Invariant($"{trial.PeakBytes >> 20:N0} MiB above libtorch's own")
            : Invariant(
                $"{trial.PeakBytes >> 20:N0} MiB above libtorch's own, with the module {trial.ModulePeakBytes >> 20:N0}"
            );
}
