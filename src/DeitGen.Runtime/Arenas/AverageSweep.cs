using System.Runtime.CompilerServices;
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
            Step(state.Average + i, Vector512.Load(state.Values + i), weight);
    }

    /// <summary>A line of the average, moved towards its parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step(float* average, Vector512<float> parameters, Vector512<float> weight)
    {
        var e = Vector512.Load(average);
        Fma(parameters - e, weight, e).Store(average);
    }
}
