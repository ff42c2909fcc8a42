namespace DeitGen.Arenas;

/// <summary>A sweep over an arena that does one thing in ranges and another between them.</summary>
internal interface IRangeSweep
{
    /// <summary>Moves the numbers of a range, or of a part of one.</summary>
    void Update(long start, long end, double decay);

    /// <summary>Lets the average follow where nothing else moves.</summary>
    void Follow(long start, long end);
}
