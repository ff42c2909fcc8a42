namespace DeitGen.Arenas;

/// <summary>Live parameters, or a checkpoint's, differ from the compiler's table; the message names the first difference.</summary>
public sealed class LayoutException(string message) : Exception(message);
