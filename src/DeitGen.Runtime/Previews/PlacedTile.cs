namespace DeitGen.Previews;

/// <summary>A tile with the upper left corner of its cell.</summary>
internal sealed record PlacedTile(Tile Tile, int Left, int Top);
