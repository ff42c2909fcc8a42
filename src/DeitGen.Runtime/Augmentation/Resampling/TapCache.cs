namespace DeitGen.Augmentation.Resampling;

/// <summary>
/// The tables that a worker used last: random crops of photos come in a few hundred extents, and a table costs as much as a tenth of the
/// resize. A place belongs to all keys of its hash; a new key takes it over, so that the memory is bounded and nothing is allocated
/// once the arrays have grown.
/// </summary>
/// <param name="group">Of the tables.</param>
internal sealed class TapCache(int group)
{
    private const int Places = 512;
    private readonly Taps?[] places = new Taps?[Places];

    /// <summary>The table; valid until the next call with other numbers.</summary>
    /// <param name="source">Source pixels.</param>
    /// <param name="target">Output pixels.</param>
    /// <param name="filter">The filter.</param>
    public Taps Get(int source, int target, Interpolation filter)
    {
        var place = (source + 31 * target + 167 * (int)filter) % Places;
        var taps = places[place] ??= new();
        taps.Set(source, target, filter, group);
        return taps;
    }
}
