using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>A rewrite that makes a step cheaper and leaves what it computes as it is.</summary>
/// <param name="Name">What tests switch it off by.</param>
/// <param name="Rewrite">A pure function.</param>
internal sealed record StepPass(string Name, Func<StepGraph, StepGraph> Rewrite);
