using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Buffers;

/// <summary>When each value of a step is alive: from a call that writes it to the last that reads what was written.</summary>
internal sealed class Lifetimes
{
    private readonly Dictionary<StepValue, List<(int First, int Last)>> spans = [];

    public Lifetimes(StepGraph step)
    {
        foreach (var input in step.Inputs)
            spans[input] = [(0, 0)];
        for (var i = 0; i < step.Calls.Count; i++)
            foreach (var touch in step.Calls[i].Touches.Where(t => t.Access != Access.None))
                Add(touch, i);
    }

    /// <summary>Whether there is a call at which both are alive. One call may not read one and write the other in the same place.</summary>
    public bool Meet(StepValue a, StepValue b) =>
        spans[a].Any(x => spans[b].Any(y => x.First <= y.Last && y.First <= x.Last));

    /// <summary>A part of a value that is written leaves the rest as it is.</summary>
    private void Add(Touch touch, int call)
    {
        var (value, isWhole) = (touch.Value.Root, touch.Value.Of is null);
        if (!spans.TryGetValue(value, out var list))
            spans[value] = list = [];
        if (list.Count == 0 || (touch is { Writes: true, Reads: false } && isWhole))
            list.Add((call, call));
        else
            list[list.Count - 1] = (list[list.Count - 1].First, call);
    }
}
