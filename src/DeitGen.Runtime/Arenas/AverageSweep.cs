using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Arenas.Line;

namespace DeitGen.Arenas;

/// <summary>The running average alone: e += (1 − average)(p − e).</summary>
internal readonly unsafe struct AverageSweep(UpdateState state, double newAverage) : IShared
{
    public void Run(Share share) => Follow(state, newAverage, share.First, share.End);

    /// <summary>The same from one number to another; nothing where no average is kept.</summary>
    public static void Follow(UpdateState state, double newAverage, long start, long end)
    {
        if (state.Average == null)
            return;
        var weight = All(newAverage);
        for (var i = start; i < end; i += Numbers)
        {
            var e = Vector512.Load(state.Average + i);
            var p = Vector512.Load(state.Values + i);
            Fma(p - e, weight, e).Store(state.Average + i);
        }
    }
}
