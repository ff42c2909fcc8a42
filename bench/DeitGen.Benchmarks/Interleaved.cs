using System.Diagnostics;

namespace DeitGen.Benchmarks;

/// <summary>
/// Times two ways of doing the same thing in turns, so that both meet the same machine, and keeps the quickest round of each:
/// neighbours only ever add time.
/// </summary>
internal static class Interleaved
{
    public static (double Ours, double Peers) Milliseconds(
        Action ours,
        Action peers,
        int rounds,
        int repeats
    )
    {
        var (best, peer) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            best = Math.Min(best, Time(ours, repeats));
            peer = Math.Min(peer, Time(peers, repeats));
        }
        return (best, peer);
    }

    private static double Time(Action action, int repeats)
    {
        action();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < repeats; i++)
            action();
        return watch.Elapsed.TotalMilliseconds / repeats;
    }
}
