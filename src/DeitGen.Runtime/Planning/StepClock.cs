using System.Diagnostics;
using DeitGen.Training;

namespace DeitGen.Planning;

/// <summary>Notes when each step of a loop ended.</summary>
internal sealed class StepClock : IRunEvents
{
    private readonly List<double> milliseconds = [];
    private long? last;

    /// <summary>From the end of one step to the end of the next; the first step of a loop has no beginning here.</summary>
    public IReadOnlyList<double> Milliseconds => milliseconds;

    /// <inheritdoc/>
    public void Stepped(long step, in LossTerms loss, double rate)
    {
        var now = Stopwatch.GetTimestamp();
        if (last is { } before)
            milliseconds.Add(Stopwatch.GetElapsedTime(before, now).TotalMilliseconds);
        last = now;
    }

    /// <inheritdoc/>
    public void EpochEnded(long steps) { }

    /// <inheritdoc/>
    public void SaveDue(long steps) { }
}
