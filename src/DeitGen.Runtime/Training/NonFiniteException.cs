namespace DeitGen.Training;

/// <summary>A gradient was not a finite number, and the spec says that this ends the run.</summary>
public sealed class NonFiniteException(string message) : Exception(message);
