namespace DeitGen.Previews;

/// <summary>A line of letters with its upper left corner.</summary>
internal readonly record struct PlacedText(string Text, int Left, int Top);
