using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Buffers;

/// <summary>
/// What forward leaves for backward, every block has for itself. All else lives within one direction of one block: the blocks share it.
/// </summary>
internal static class Sharing
{
    /// <summary>The same step, the values that blocks share being one.</summary>
    public static StepGraph Of(StepGraph step)
    {
        var saved = Saved(step);
        var shared = step
            .Values.Where(v => !saved.Contains(v))
            .Select(v => v with { Block = null })
            .Distinct()
            .ToLookup(v => v.Name);
        StepValue Rename(StepValue value) =>
            value.Of is { } whole
                ? value with
                {
                    Block = saved.Contains(whole) ? whole.Block : null,
                    Of = Rename(whole),
                }
            : saved.Contains(value) ? value
            : Named(value with { Block = null }, shared[value.Name]);
        return step with { Calls = [.. step.Calls.Select(c => c.Map(Rename))] };
    }

    /// <summary>The inputs, and what is written before backward begins and read in it.</summary>
    public static HashSet<StepValue> Saved(StepGraph step)
    {
        HashSet<StepValue> Of(bool isBackward, Func<Touch, bool> which) =>
            [
                .. step
                    .Calls.Where(c => c.Phase == Phase.Backward == isBackward)
                    .SelectMany(c => c.Touches)
                    .Where(which)
                    .Select(t => t.Value.Root),
            ];
        var saved = Of(isBackward: false, t => t.Writes);
        saved.IntersectWith(Of(isBackward: true, t => t.Access != Access.Write));
        saved.UnionWith(step.Inputs);
        return saved;
    }

    /// <summary>Of two sizes under one name, the smaller is that of the head tokens.</summary>
    private static StepValue Named(StepValue value, IEnumerable<StepValue> same)
    {
        var isFew = same.Any(v => v.Rows > value.Rows);
        var (first, rest) =
            value.Name[0] == 'D' ? ("D", value.Name.Substring(1)) : ("", value.Name);
        return isFew ? value with { Name = $"{first}Head{rest}" } : value;
    }
}
