using DeitGen.Native;

namespace DeitGen.Arenas;

/// <summary>The update on the CPU: one pass that reads the gradients, one that moves everything. Allocates nothing.</summary>
internal sealed unsafe class HostOptimizer(FlatTensors tensors) : IOptimizer
{
    private readonly long length = tensors.Values.numel();

    public long Updates { get; set; }
    public long Skipped { get; set; }

    public void Apply(ReadOnlySpan<UpdateRange> ranges, in AdamWRates rates, in UpdateLimits limits)
    {
        fixed (UpdateRange* first = ranges)
        {
            var parts = new RangeList(first, ranges.Length);
            if (Begin(parts, limits) is not { } clip)
                return;
            var factors = new AdamWFactors(rates, Updates, clip, limits.Average);
            Run(new AdamWSweep(State(limits), factors, parts));
        }
    }

    public void Apply(ReadOnlySpan<UpdateRange> ranges, in SgdRates rates, in UpdateLimits limits)
    {
        fixed (UpdateRange* first = ranges)
        {
            var parts = new RangeList(first, ranges.Length);
            if (Begin(parts, limits) is not { } clip)
                return;
            var factors = new SgdFactors(rates, clip, limits.Average);
            Run(new SgdSweep(State(limits), factors, parts));
        }
    }

    /// <summary>Counts the update and returns what its gradients are multiplied by; null where it is skipped.</summary>
    private double? Begin(RangeList parts, in UpdateLimits limits)
    {
        var norm = GradientNorm(parts);
        if (double.IsFinite(norm))
        {
            Updates++;
            return limits.ClipFactor(norm);
        }
        Skipped++;
        if (limits is { Average: > 0, AverageAlways: true })
            Run(new AverageSweep(State(limits), 1 - limits.Average));
        return null;
    }

    private UpdateState State(in UpdateLimits limits) =>
        new(
            Address(tensors.Values),
            Address(tensors.Gradients),
            Address(tensors.FirstMoment),
            Address(tensors.SecondMoment),
            limits.Average > 0 ? Address(tensors.Average) : null
        );

    private void Run<T>(T sweep)
        where T : unmanaged, IShared => Team.Run(Team.Threads, length, Line.Numbers, sweep);

    /// <summary>√Σg² over the ranges: not finite if and only if a gradient is not.</summary>
    private double GradientNorm(RangeList parts)
    {
        var threads = Team.Threads;
        var squares = stackalloc double[threads];
        var gradients = Address(tensors.Gradients);
        Team.Run(threads, length, Line.Numbers, new SquaredNorm(gradients, squares, parts));
        var sum = 0.0;
        for (var share = 0; share < threads; share++)
            sum += squares[share];
        return Math.Sqrt(sum);
    }

    private static float* Address(TorchSharp.torch.Tensor tensor) =>
        (float*)Libtorch.Address(tensor);
}
