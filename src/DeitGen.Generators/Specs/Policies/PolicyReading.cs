namespace DeitGen.Generators.Specs.Policies;

/// <summary>What a policy string means, as far as it means anything, and what is wrong with it.</summary>
internal sealed record PolicyReading(PolicySpec? Policy, IReadOnlyList<PolicyFault> Faults);
