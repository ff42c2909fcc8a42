using DeitGen.Planning;
using DeitGen.Reports;
using DeitGen.Training;
using Spectre.Console;

namespace DeitGen.Cli;

/// <summary>What surrounds a command: where it writes, what the program is called, and who trains. Tests bring their own.</summary>
internal sealed record CliHost
{
    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Errors, and the log where <c>--json</c> has the output.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody watches the output as it comes.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>What to type to start this program from here.</summary>
    public required string Program { get; init; }

    /// <summary>Runs a training.</summary>
    public Func<
        Variant,
        TrainOptions,
        IRunReporter,
        CancellationToken,
        RunResult
    > Train { get; init; } = Trainer.Run;

    /// <summary>Measures what this machine does in a second at a variant's shapes and micro-batch.</summary>
    public Func<Variant, int, DeviceRates> Calibrate { get; init; } = Calibration.Of;

    /// <summary>Measures a variant's loader: its images, and images a second.</summary>
    public Func<Variant, string?, (long Images, double PerSecond)> MeasureLoader { get; init; } =
        LoaderRate.Measure;

    /// <summary>Measures a variant's steps, for so many rounds.</summary>
    public Func<Variant, StepChoice, int, Trial> Try { get; init; } = Trials.Run;

    /// <summary>Test images with what a run's network takes them for.</summary>
    public Func<Variant, RunResult, IReadOnlyList<DrawnDigit>> Examples { get; init; } =
        Predictor.Examples;

    /// <summary>Whether the output can show block characters and check marks.</summary>
    public bool IsUnicode => Output.Encoding.WebName.StartsWith("utf", StringComparison.Ordinal);

    /// <summary>The process's own surroundings.</summary>
    public static CliHost OfProcess() =>
        new()
        {
            Output = Console.Out,
            Error = Console.Error,
            IsTerminal =
                !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
            Program = ProgramPath.FromHere(),
        };

    /// <summary>A console over the output.</summary>
    public IAnsiConsole OutputConsole() => RunDisplay.Open(Output, IsTerminal);

    /// <summary>A console over the errors; always plain lines.</summary>
    public IAnsiConsole ErrorConsole() => RunDisplay.Open(Error, isTerminal: false);
}
