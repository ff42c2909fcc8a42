namespace DeitGen.Data.Images;

/// <summary>An image that cannot be read.</summary>
/// <param name="Name">Its path, or its file and its place in it.</param>
/// <param name="Problem">Why.</param>
internal readonly record struct BrokenFile(string Name, string Problem);
