namespace DeitGen.Augmentation;

/// <summary>The colour of pixels that an operation uncovers.</summary>
public readonly record struct Fill(byte Red, byte Green, byte Blue);
