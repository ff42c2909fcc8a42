using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Passes;

/// <summary>A rewrite that makes a graph cheaper and leaves what it computes as it is.</summary>
/// <param name="Name">What tests switch it off by.</param>
/// <param name="Rewrite">A pure function.</param>
internal sealed record Pass(string Name, Func<DeitGraph, DeitGraph> Rewrite);
