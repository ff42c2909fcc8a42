using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Layout;

/// <summary>A weight under its full key, at its place in the arena.</summary>
internal sealed record LayoutTensor(string Key, Weight Weight, long Offset);
