namespace DeitGen.Generators.Graph.Calls;

/// <summary>A whole step as a list of calls: forward, losses and backward, every block written out.</summary>
/// <param name="Calls">In order.</param>
/// <param name="Inputs">Values that the step is given.</param>
/// <param name="Precision">How matrices are stored.</param>
internal sealed record StepGraph(
    IReadOnlyList<KernelCall> Calls,
    IReadOnlyList<StepValue> Inputs,
    Precision Precision
)
{
    /// <summary>Calls that libtorch and the kernels get for a micro-batch.</summary>
    public int CallCount => Calls.Sum(c => c.Kernel.Calls);

    /// <summary>Every value with memory of its own, in the order of first use.</summary>
    public IEnumerable<StepValue> Values =>
        Inputs.Concat(Calls.SelectMany(c => c.Touches).Select(t => t.Value.Root)).Distinct();
}
