namespace DeitGen.Arenas;

/// <summary>Pinned ranges, in order and apart, as the bodies of parallel loops carry them.</summary>
internal readonly unsafe struct RangeList(UpdateRange* first, int count)
{
    public int Count => count;

    public UpdateRange this[int index] => first[index];
}
