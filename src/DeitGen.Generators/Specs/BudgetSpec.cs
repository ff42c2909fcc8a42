namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Budget]</c>; 0 sets no bound.</summary>
internal sealed record BudgetSpec(long MaxParameters, long MaxMacs, long MaxTrainMemoryMiB);
