using DeitGen.Training;
using Spectre.Console;

namespace DeitGen.Reports;

/// <summary>Shows a run while it is under way: lines, and on a terminal a live bar below them.</summary>
internal static class RunDisplay
{
    /// <summary>Runs <paramref name="train"/> and shows what it reports.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="train">The run.</param>
    /// <param name="rate">Measures, for a live bar alone, how fast the machine multiplies matrices; null where that says nothing of the run.</param>
    public static RunResult Watch(
        IAnsiConsole console,
        Func<IRunReporter, RunResult> train,
        Func<double?> rate
    )
    {
        var lines = new TerminalReporter(console);
        if (!console.Profile.Capabilities.Interactive)
            return train(lines);
        var watch = new RateWatch(rate());
        return console
            .Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn { Width = 18 }, // all of it in 80 columns
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }
            )
            .Start(context => train(new LiveReporter(lines, context.AddTask("starting"), watch)));
    }

    /// <summary>A console over a writer: with colours and a live bar on a terminal, else plain lines that are never wrapped.</summary>
    public static IAnsiConsole Open(TextWriter output, bool isTerminal)
    {
        var console = AnsiConsole.Create(
            new()
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            }
        );
        if (!isTerminal)
            console.Profile.Width = short.MaxValue;
        return console;
    }
}
