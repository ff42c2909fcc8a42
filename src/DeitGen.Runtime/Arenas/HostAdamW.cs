using DeitGen.Native;

namespace DeitGen.Arenas;

/// <summary>The update on the CPU: one pass that reads the gradients, one that moves everything. Allocates nothing.</summary>
internal sealed unsafe class HostAdamW(FlatTensors tensors) : IAdamW
{
    private readonly long length = tensors.Values.numel();

    public long Updates { get; set; }
    public long Skipped { get; set; }

    public void Apply(ReadOnlySpan<UpdateRange> ranges, in AdamWRates rates)
    {
        fixed (UpdateRange* first = ranges)
        {
            var parts = new RangeList(first, ranges.Length);
            var norm = GradientNorm(parts);
            if (!double.IsFinite(norm))
            {
                Skipped++;
                return;
            }
            Updates++;
            var average = rates.Average > 0 ? Address(tensors.Average) : null;
            var factors = new AdamWFactors(rates, Updates, rates.ClipFactor(norm));
            var state = new AdamWState(
                Address(tensors.Values),
                Address(tensors.Gradients),
                Address(tensors.FirstMoment),
                Address(tensors.SecondMoment),
                average
            );
            Team.Run(Team.Threads, length, Line.Numbers, new AdamWSweep(state, factors, parts));
        }
    }

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
