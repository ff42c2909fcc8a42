using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>A step under a pass's hands.</summary>
internal sealed class Rewriting(StepGraph step)
{
    private readonly List<KernelCall> calls = [.. step.Calls];

    public KernelCall this[int index]
    {
        get => calls[index];
        set => calls[index] = value;
    }

    public int Count => calls.Count;

    public StepGraph Result => step with { Calls = calls };

    /// <summary>Every place of a kernel, the last one first, so that a rewrite moves none that is still to come.</summary>
    public IEnumerable<int> Places(Kernel kernel) =>
        Enumerable.Range(0, Count).Reverse().Where(i => i < Count && calls[i].Is(kernel));

    /// <summary>The nearest call before a place that is of this kernel and fits; -1 where there is none.</summary>
    public int Before(int index, Kernel kernel, Func<KernelCall, bool> fits)
    {
        do index--;
        while (index >= 0 && !(calls[index].Is(kernel) && fits(calls[index])));
        return index;
    }

    /// <summary>The nearest call behind a place, before <paramref name="value"/> changes; -1 where there is none.</summary>
    public int After(int index, Kernel kernel, StepValue value, Func<KernelCall, bool> fits)
    {
        for (index++; index < Count; index++)
            if (calls[index].Is(kernel) && fits(calls[index]))
                return index;
            else if (calls[index].WritesTo(value))
                return -1;
        return -1;
    }

    /// <summary>Takes away the addition of a bias to <paramref name="value"/> before a place; returns the bias, or null.</summary>
    public Operand.Trained? TakeBias(ref int index, StepValue value)
    {
        var place = Before(index, Kernels.AddBias, c => c.Value(0) == value);
        if (place < 0)
            return null;
        var bias = (Operand.Trained)calls[place].Operands[1];
        Remove(place, ref index);
        return bias;
    }

    /// <summary>Takes away the sum of <paramref name="gradient"/> for a bias behind a place; returns the bias's gradient, or null.</summary>
    public Operand.Trained? TakeSum(int index, StepValue gradient)
    {
        var place = After(index, Kernels.ColumnSum, gradient, c => c.Value(0) == gradient);
        if (place < 0)
            return null;
        var bias = (Operand.Trained)calls[place].Operands[1];
        calls.RemoveAt(place);
        return bias;
    }

    /// <summary>Takes a call away and keeps <paramref name="index"/> where it was.</summary>
    public void Remove(int place, ref int index)
    {
        calls.RemoveAt(place);
        if (place < index)
            index--;
    }

    public void Insert(int place, KernelCall call) => calls.Insert(place, call);
}
