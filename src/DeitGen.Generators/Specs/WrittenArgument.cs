namespace DeitGen.Generators.Specs;

/// <summary>A property and the value it was given, by name or by the attribute's constructor.</summary>
internal sealed record WrittenArgument(string Property, Value Value);
