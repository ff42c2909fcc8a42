using DeitGen.Reports;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>Keeps what a run reports, and asks it to stop after so many steps of its own.</summary>
internal sealed class Watcher(int stopAfter = int.MaxValue) : IRunReporter, IDisposable
{
    private readonly CancellationTokenSource source = new();

    public CancellationToken Stop => source.Token;

    public List<StepReport> Steps { get; } = [];

    public List<EpochReport> Epochs { get; } = [];

    public List<string> Notes { get; } = [];

    public Action<StepReport>? OnStep { get; init; }

    public void Started(RunPlan plan) { }

    public void Step(StepReport report)
    {
        Steps.Add(report);
        OnStep?.Invoke(report);
        if (Steps.Count >= stopAfter)
            source.Cancel();
    }

    public void Epoch(EpochReport report) => Epochs.Add(report);

    public void Saved(string directory) { }

    public void Note(string line) => Notes.Add(line);

    public void Dispose() => source.Dispose();
}
