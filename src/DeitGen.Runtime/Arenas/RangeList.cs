using DeitGen.Native;

namespace DeitGen.Arenas;

/// <summary>Pinned ranges, in order and apart, as the bodies of parallel loops carry them.</summary>
internal readonly unsafe struct RangeList(UpdateRange* first, int count)
{
    public int Count => count;

    public UpdateRange this[int index] => first[index];

    /// <summary>Takes a sweep through a share, in ranges and between them.</summary>
    public void Visit<T>(Share share, in T sweep)
        where T : struct, IRangeSweep
    {
        var at = share.First;
        for (var index = 0; index < count; index++)
        {
            var range = first[index];
            var start = Math.Max(at, range.Offset);
            var end = Math.Min(share.End, range.Offset + range.Length);
            if (start >= end)
                continue;
            sweep.Follow(at, start);
            sweep.Update(start, end, range.Decay);
            at = end;
        }
        sweep.Follow(at, share.End);
    }
}
