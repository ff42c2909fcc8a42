using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Buffers;

/// <summary>
/// The memory of a step. Offsets count bytes of one image, so they are affine in the micro-batch: a value of B images lies at offset · B.
/// </summary>
/// <param name="Network">What is saved outside the blocks.</param>
/// <param name="Blocks">What blocks save: runs of equal ones.</param>
/// <param name="Shared">What lives within one direction; values that never live together lie in one place.</param>
/// <param name="SharedOffset">Where those begin.</param>
/// <param name="Bytes">Of one image.</param>
internal sealed record BufferPlan(
    IReadOnlyList<Place> Network,
    IReadOnlyList<BlockPlaces> Blocks,
    IReadOnlyList<Place> Shared,
    long SharedOffset,
    long Bytes
)
{
    private const long Alignment = 64; // a cache line

    /// <summary>Plans the memory of a step as <see cref="Sharing"/> leaves it.</summary>
    public static BufferPlan Of(StepGraph step)
    {
        var saved = Sharing.Saved(step);
        var inOrder = step.Values.Where(saved.Contains).ToList();
        var network = Stack(inOrder.Where(v => v.Block is null), out var next);
        var blocks = new List<BlockPlaces>();
        foreach (
            var block in inOrder
                .Where(v => v.Block is not null)
                .GroupBy(v => v.Block!.Value)
                .OrderBy(b => b.Key)
        )
            next = Add(blocks, block.Key, Stack(block, out var bytes), bytes, next);
        var shared = Share(
            step,
            [.. step.Values.Where(v => !saved.Contains(v))],
            out var sharedBytes
        );
        return new(network, blocks, shared, next, next + sharedBytes);
    }

    /// <summary>Bytes of one image before a value.</summary>
    public long Offset(StepValue value)
    {
        if (value.Block is { } number)
        {
            var run = Blocks.Single(b => b.First <= number && number < b.First + b.Count);
            var place = run.Places.Single(p => p.Value == value with { Block = run.First });
            return run.Offset + (number - run.First) * run.Bytes + place.Offset;
        }
        return Shared.FirstOrDefault(p => p.Value == value) is { } shared
            ? SharedOffset + shared.Offset
            : Network.Single(p => p.Value == value).Offset;
    }

    private static List<Place> Stack(IEnumerable<StepValue> values, out long bytes)
    {
        var places = new List<Place>();
        bytes = 0;
        foreach (var value in values)
        {
            places.Add(new(value, bytes));
            bytes += Aligned(value);
        }
        return places;
    }

    /// <summary>A block joins the run before it if it saves the same.</summary>
    private static long Add(
        List<BlockPlaces> runs,
        int block,
        IReadOnlyList<Place> places,
        long bytes,
        long offset
    )
    {
        var last = runs.LastOrDefault();
        if (
            last is not null
            && places
                .Select(p => p with { Value = p.Value with { Block = last.First } })
                .SequenceEqual(last.Places)
        )
            runs[runs.Count - 1] = last with { Count = last.Count + 1 };
        else
            runs.Add(new(block, 1, offset, bytes, places));
        return offset + bytes;
    }

    /// <summary>The largest first, each in the lowest place that none holds it lives together with.</summary>
    private static List<Place> Share(StepGraph step, List<StepValue> values, out long bytes)
    {
        var lifetimes = new Lifetimes(step);
        var placed = new List<Place>();
        bytes = 0;
        foreach (var value in values.OrderByDescending(v => v.Bytes))
        {
            var taken = placed.Where(p => lifetimes.Meet(p.Value, value)).OrderBy(p => p.Offset);
            var offset = 0L;
            foreach (var place in taken)
                if (offset + Aligned(value) > place.Offset)
                    offset = Math.Max(offset, place.Offset + Aligned(place.Value));
            placed.Add(new(value, offset));
            bytes = Math.Max(bytes, offset + Aligned(value));
        }
        return [.. placed.OrderBy(p => values.IndexOf(p.Value))];
    }

    private static long Aligned(StepValue value) =>
        (value.Bytes + Alignment - 1) / Alignment * Alignment;
}
