namespace DeitGen.Previews;

/// <summary>A picture with what it shows.</summary>
/// <param name="Picture">The picture, of any size.</param>
/// <param name="Caption">Short lines.</param>
internal sealed record Tile(Picture Picture, params IReadOnlyList<string> Caption);
