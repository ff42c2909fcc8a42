using Spectre.Console;

namespace DeitGen.Reports;

/// <summary>Adds a progress bar under the lines of a terminal: loss, images/s and time left, as steps are reported.</summary>
/// <param name="lines">What writes the lines above it.</param>
/// <param name="bar">The bar; a unit is a step.</param>
/// <param name="watch">Knows what the machine could do.</param>
internal sealed class LiveReporter(TerminalReporter lines, ProgressTask bar, RateWatch watch)
    : IRunReporter
{
    private RunPlan? plan;

    /// <inheritdoc/>
    public void Started(RunPlan plan)
    {
        this.plan = plan;
        lines.Started(plan);
        bar.MaxValue = plan.TotalSteps;
        bar.Value = plan.FirstStep;
        bar.Description = $"epoch 1/{plan.Epochs}";
    }

    /// <inheritdoc/>
    public void Step(StepReport report)
    {
        lines.Step(report);
        bar.Value = report.Step;
        if (plan is null)
            return;
        bar.Description = Markup.Escape(RunText.Step(plan, report, watch.Share(plan, report)));
        if (watch.Hint(plan, report) is { } hint)
            lines.Note(hint);
    }

    /// <inheritdoc/>
    public void Epoch(EpochReport report) => lines.Epoch(report);

    /// <inheritdoc/>
    public void Saved(string directory) => lines.Saved(directory);

    /// <inheritdoc/>
    public void Note(string line) => lines.Note(line);
}
