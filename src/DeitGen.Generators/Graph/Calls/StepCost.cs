namespace DeitGen.Generators.Graph.Calls;

/// <summary>What a step costs for one image, forward and backward.</summary>
/// <param name="Products">Multiply-adds of the matrix products.</param>
/// <param name="Operands">Numbers that those products read or write, weights left out.</param>
/// <param name="Attention">Multiply-adds inside the heads: two products forward, five backward.</param>
/// <param name="Swept">Numbers that the calls between products read or write.</param>
internal sealed record StepCost(long Products, long Operands, long Attention, long Swept)
{
    public static StepCost Of(StepGraph step) =>
        new(
            step.Calls.Sum(Product),
            step.Calls.Where(IsProduct).Sum(Moved),
            step.Calls.Sum(InHeads),
            step.Calls.Where(c => !IsProduct(c) && c.Kernel.HeadProducts == 0).Sum(Moved)
        );

    private static bool IsProduct(KernelCall call) => call.Kernel.Products > 0;

    private static long Product(KernelCall call)
    {
        if (call.Kernel.Products == 0)
            return 0;
        var (first, second) = (call.Touches.First().Value, call.Touches.ElementAt(1).Value);
        return (long)call.Kernel.Products * first.Rows * first.Columns * second.Columns;
    }

    private static long InHeads(KernelCall call)
    {
        if (call.Kernel.HeadProducts == 0)
            return 0;
        var keys = ((Operand.Projections)call.Operands[0]).Others.Value;
        var output = call.Value(1);
        return (long)call.Kernel.HeadProducts * output.Rows * keys.Rows * output.Columns;
    }

    /// <summary>Each product of a backward reads dy, the first value, anew.</summary>
    private static long Moved(KernelCall call)
    {
        var again = call.Kernel.Products > 1 ? Size(call.Touches.First().Value) : 0;
        return again
            + call.Touches.Sum(t => Size(t.Value) * ((t.Reads ? 1 : 0) + (t.Writes ? 1 : 0)));
    }

    private static long Size(StepValue value) => (long)value.Rows * value.Columns;
}
