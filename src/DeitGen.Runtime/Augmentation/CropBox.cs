namespace DeitGen.Augmentation;

/// <summary>A rectangle of pixels of an image.</summary>
/// <param name="Top">Rows above it.</param>
/// <param name="Left">Columns to its left.</param>
/// <param name="Height">Its rows.</param>
/// <param name="Width">Its columns.</param>
public readonly record struct CropBox(int Top, int Left, int Height, int Width);
