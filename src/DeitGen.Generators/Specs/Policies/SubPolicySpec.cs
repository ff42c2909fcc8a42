namespace DeitGen.Generators.Specs.Policies;

/// <summary>Two operations in a row.</summary>
internal sealed record SubPolicySpec(OperationStep First, OperationStep Second);
