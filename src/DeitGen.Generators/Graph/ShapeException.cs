namespace DeitGen.Generators.Graph;

/// <summary>A spec that the rules let through, yet whose layers do not fit: a fault of the compiler.</summary>
internal sealed class ShapeException(string message) : Exception(message);
