namespace DeitGen.Training;

/// <summary>A box of pixels, the ends excluded: rows <paramref name="Top"/>..<paramref name="Bottom"/>, columns <paramref name="Left"/>..<paramref name="Right"/>.</summary>
public readonly record struct MixBox(int Top, int Bottom, int Left, int Right)
{
    /// <summary>Pixels in it.</summary>
    public int Area => (Bottom - Top) * (Right - Left);
}
