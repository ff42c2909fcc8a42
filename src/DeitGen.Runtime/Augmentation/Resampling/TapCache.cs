namespace DeitGen.Augmentation.Resampling;

/// <summary>
/// The tables that a worker used last: random crops of photos come in a few hundred extents, and a table costs as much as a tenth of the
/// resize. A place belongs to all keys of its hash; a new key takes it over, so that the memory is bounded and nothing is allocated
/// once the arrays have grown.
/// </summary>
internal sealed class TapCache
{
    private const int Places = 512;
    private readonly Taps?[] places = new Taps?[Places];

    /// <summary>The table; valid until the next call with other numbers.</summary>
    /// <inheritdoc cref="Taps.Set"/>
    public Taps Get(int source, int target, Interpolation filter, int group)
    {
        var place = (source + target * 31 + ((int)filter * 2 + (group > 1 ? 1 : 0)) * 167) % Places;
        var taps = places[place] ??= new();
        taps.Set(source, target, filter, group);
        return taps;
    }
}
