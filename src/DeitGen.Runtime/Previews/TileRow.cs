namespace DeitGen.Previews;

/// <summary>Pictures that belong together.</summary>
/// <param name="Title">A line above them.</param>
/// <param name="Tiles">The pictures.</param>
internal sealed record TileRow(string Title, IReadOnlyList<Tile> Tiles);
