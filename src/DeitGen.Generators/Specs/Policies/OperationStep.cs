namespace DeitGen.Generators.Specs.Policies;

/// <summary>An operation, its probability and its magnitude.</summary>
internal sealed record OperationStep(Op Op, double Probability, double Magnitude);
