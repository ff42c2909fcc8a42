using System.Diagnostics;

namespace DeitGen.Planning;

/// <summary>The least time that something takes: neighbours only ever add to it.</summary>
internal static class Quickest
{
    /// <summary>Does it again and again for so long, once before that and at least twice, and returns the seconds of the quickest.</summary>
    public static double Seconds(double duration, Action action)
    {
        action();
        var (start, best, times) = (Stopwatch.GetTimestamp(), double.MaxValue, 0);
        for (; times < 2 || Stopwatch.GetElapsedTime(start).TotalSeconds < duration; times++)
        {
            var before = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalSeconds);
        }
        return best;
    }
}
