using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Arenas.Line;

namespace DeitGen.Arenas;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019) and the exponential moving average in one sweep over an arena. In a range:
/// g = clip·g; m += (1 − β₁)(g − m); v = β₂·v + (1 − β₂)·g²; p = (1 − lr·decay)·p − lr/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).
/// Everywhere, ranges or not: e += (1 − average)(p − e).
/// </summary>
internal readonly unsafe struct AdamWSweep(
    UpdateState state,
    AdamWFactors factors,
    RangeList ranges
) : IShared, IRangeSweep
{
    public void Run(Share share) => ranges.Visit(share, this);

    public void Update(long start, long end, double decay)
    {
        var (s, f) = (state, factors);
        var (clip, keep, newFirst) = (All(f.Clip), All(f.Keep(decay)), All(f.NewFirst));
        var (oldSecond, newSecond) = (All(f.OldSecond), All(f.NewSecond));
        var (stride, scale, epsilon) = (All(-f.Stride), All(f.RootScale), All(f.Epsilon));
        var newAverage = All(f.NewAverage);
        for (var i = start; i < end; i += Numbers)
        {
            var g = Vector512.Load(s.Gradients + i) * clip;
            var m = Vector512.Load(s.First + i);
            m = Fma(g - m, newFirst, m);
            m.Store(s.First + i);
            var v = Fma(g * g, newSecond, Vector512.Load(s.Second + i) * oldSecond);
            v.Store(s.Second + i);
            var step = m / Fma(Vector512.Sqrt(v), scale, epsilon);
            var p = Fma(stride, step, Vector512.Load(s.Values + i) * keep);
            p.Store(s.Values + i);
            if (s.Average != null)
                AverageSweep.Step(s.Average + i, p, newAverage);
        }
    }

    public void Follow(long start, long end) =>
        AverageSweep.Follow(state, factors.NewAverage, start, end);

    /// <summary>The definition, number by number in double: the oracle of <see cref="Run"/>.</summary>
    internal static void Define(UpdateState s, long first, long end, AdamWFactors f, double decay)
    {
        for (var i = first; i < end; i++)
        {
            var g = f.Clip * s.Gradients[i];
            var m = s.First[i] + f.NewFirst * (g - s.First[i]);
            var v = f.OldSecond * s.Second[i] + f.NewSecond * g * g;
            var step = f.Stride * m / (Math.Sqrt(v) * f.RootScale + f.Epsilon);
            var p = f.Keep(decay) * s.Values[i] - step;
            (s.First[i], s.Second[i], s.Values[i]) = ((float)m, (float)v, (float)p);
            if (s.Average != null)
                s.Average[i] += (float)(f.NewAverage * (p - s.Average[i]));
        }
    }
}
