using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Arenas.Line;

namespace DeitGen.Arenas;

/// <summary>
/// SGD with momentum (Sutskever et al. 2013, in torch's form) and the running average in one sweep over an arena. In a range:
/// g = clip·g + decay·p; m = μ·m + g; p −= lr·m, or lr·(g + μ·m) with Nesterov's look ahead. A momentum starts at 0, so
/// the first one is the first gradient; it lies where AdamW has its first moment. Everywhere: e += (1 − average)(p − e).
/// </summary>
internal readonly unsafe struct SgdSweep(UpdateState state, SgdFactors factors, RangeList ranges)
    : IShared,
        IRangeSweep
{
    public void Run(Share share) => ranges.Visit(share, this);

    public void Update(long start, long end, double decay)
    {
        var (s, f) = (state, factors);
        var (clip, loss, momentum) = (All(f.Clip), All(decay), All(f.Momentum));
        var (direct, carried, stride) = (All(f.Direct), All(f.Carried), All(-f.Rate));
        var newAverage = All(f.NewAverage);
        for (var i = start; i < end; i += Numbers)
        {
            var p = Vector512.Load(s.Values + i);
            var g = Fma(p, loss, Vector512.Load(s.Gradients + i) * clip);
            var m = Fma(Vector512.Load(s.First + i), momentum, g);
            m.Store(s.First + i);
            p = Fma(stride, Fma(m, carried, g * direct), p);
            p.Store(s.Values + i);
            if (s.Average != null)
                AverageSweep.Step(s.Average + i, p, newAverage);
        }
    }

    public void Follow(long start, long end) =>
        AverageSweep.Follow(state, factors.NewAverage, start, end);

    /// <summary>The definition, number by number in double: the oracle of <see cref="Run"/>.</summary>
    internal static void Define(UpdateState s, long first, long end, SgdFactors f, double decay)
    {
        for (var i = first; i < end; i++)
        {
            var g = f.Clip * s.Gradients[i] + decay * s.Values[i];
            var m = f.Momentum * s.First[i] + g;
            var p = s.Values[i] - f.Rate * (f.Carried * m + f.Direct * g);
            (s.First[i], s.Values[i]) = ((float)m, (float)p);
            if (s.Average != null)
                s.Average[i] += (float)(f.NewAverage * (p - s.Average[i]));
        }
    }
}
