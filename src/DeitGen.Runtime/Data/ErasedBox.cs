namespace DeitGen.Data;

/// <summary>A box of pixels that random erasing overwrites.</summary>
internal readonly record struct ErasedBox(int Top, int Left, int Height, int Width);
