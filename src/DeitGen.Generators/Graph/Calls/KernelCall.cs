namespace DeitGen.Generators.Graph.Calls;

/// <summary>One call of a step: a kernel and what it is given.</summary>
/// <param name="Kernel">What is called.</param>
/// <param name="Operands">In the kernel's order, team and beta left out.</param>
/// <param name="Block">The block it is done for; null for what comes before and after the blocks.</param>
/// <param name="Phase">Forward, loss or backward.</param>
internal sealed record KernelCall(
    Kernel Kernel,
    IReadOnlyList<Operand> Operands,
    int? Block,
    Phase Phase
)
{
    public IEnumerable<Touch> Touches => Operands.SelectMany(o => o.Touches);

    /// <summary>The value behind an operand.</summary>
    public StepValue Value(int operand) => ((Operand.Of)Operands[operand]).Value;

    public bool Is(Kernel kernel) => Kernel == kernel;

    public bool WritesTo(StepValue value) =>
        Touches.Any(t => t.Writes && t.Value.Root == value.Root);

    public KernelCall Map(Func<StepValue, StepValue> rename) =>
        this with
        {
            Operands = [.. Operands.Select(o => o.Map(rename))],
        };
}
