using DeitGen.Planning;
using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>A training as the command line runs it: shown while it lasts, stopped by a signal, summed up at its end.</summary>
internal static class TrainingSession
{
    /// <summary>Trains, and returns the exit code.</summary>
    public static int Run(CliHost host, Variant variant, TrainOptions options, bool json)
    {
        if (variant.Dataset == Dataset.Digits && Directory.Exists(options.Data))
            host.Error.WriteLine("note: Digits is embedded; the folder of --data is not read");
        using var stop = new StopSignals();
        var result = json
            ? ForProgram(host, variant, options, stop.Token)
            : ForPeople(host, variant, options, stop.Token);
        return result.StoppedEarly ? stop.Code : ExitCode.Done;
    }

    private static RunResult ForProgram(
        CliHost host,
        Variant variant,
        TrainOptions options,
        CancellationToken stop
    )
    {
        var log = new TerminalReporter(host.ErrorConsole());
        var result = host.Train(variant, options, new JsonReporter(host.Output, log), stop);
        JsonLines.Write(host.Output, RunResultText.Json(result));
        return result;
    }

    private static RunResult ForPeople(
        CliHost host,
        Variant variant,
        TrainOptions options,
        CancellationToken stop
    )
    {
        var result = RunDisplay.Watch(
            host.OutputConsole(),
            reporter => host.Train(variant, options, reporter, stop),
            () => Calibration.ForRun(variant, options)
        );
        host.Output.WriteLine();
        foreach (var line in RunResultText.Lines(variant.Name, result))
            host.Output.WriteLine(line);
        host.Output.WriteLine();
        foreach (var line in DigitDrawing.Lines(host.Examples(variant, result), host.IsUnicode))
            host.Output.WriteLine(line);
        host.Output.WriteLine($"{"checkpoint", -12} {result.Checkpoint}");
        host.Output.WriteLine($"{"next", -12} {Next(host, variant, options, result)}");
        return result;
    }

    private static string Next(
        CliHost host,
        Variant variant,
        TrainOptions options,
        RunResult result
    )
    {
        var data =
            options.Data is { } folder && variant.Dataset != Dataset.Digits
                ? $" --data {ProgramPath.Quoted(folder)}"
                : "";
        if (!result.StoppedEarly)
            return $"{host.Program} predict {variant.Name} --checkpoint {ProgramPath.Quoted(result.Checkpoint)}{data} --sample 7";
        var epochs = options.Epochs is { } given ? $" --epochs {given}" : "";
        var seed = options.Seed is { } key ? $" --seed {key}" : "";
        return $"{host.Program} train {variant.Name} --output {ProgramPath.Quoted(result.Output)}{data}{epochs}{seed}";
    }
}
