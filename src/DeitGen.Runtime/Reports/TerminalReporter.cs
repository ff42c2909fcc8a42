using Spectre.Console;

namespace DeitGen.Reports;

/// <summary>Tells a run on a terminal or in a log, in lines: a card when it starts, a line an epoch, and the result.</summary>
/// <param name="console">Where to.</param>
internal sealed class TerminalReporter(IAnsiConsole console) : IRunReporter
{
    private RunPlan? plan;
    private StepReport? last;

    /// <inheritdoc/>
    public void Started(RunPlan plan)
    {
        this.plan = plan;
        var lines = RunText.Plan(plan).ToArray();
        if (console.Profile.Capabilities.Interactive)
            console.Write(Card(lines));
        else
            foreach (var (name, text) in lines)
                console.WriteLine($"{name, -14} {text}");
    }

    /// <inheritdoc/>
    public void Step(StepReport report)
    {
        if (report.SkippedUpdates > (last?.SkippedUpdates ?? 0))
            Note(
                $"{RunText.Count(report.SkippedUpdates, "update")} skipped so far: a gradient was not finite"
            );
        last = report;
    }

    /// <inheritdoc/>
    public void Epoch(EpochReport report)
    {
        if (plan is not null)
            console.WriteLine(RunText.Epoch(plan, report, last));
    }

    /// <inheritdoc/>
    public void Saved(string directory) { } // the result names the checkpoint once

    /// <inheritdoc/>
    public void Note(string line) => console.WriteLine($"note: {line}");

    private static Panel Card(IEnumerable<(string Name, string Text)> lines)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        foreach (var (name, text) in lines)
            grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(text));
        return new Panel(grid).Header("DeitGen").RoundedBorder();
    }
}
