namespace DeitGen.Facts;

/// <summary>Networks for small images take them as they are: no resizing, in training a crop out of a black border (as the reference does).</summary>
internal static class SmallImages
{
    /// <summary>The largest height and width of such a network.</summary>
    public const int Largest = 32;
}
