namespace DeitGen.Generators.Passes;

/// <summary>A rewrite that makes a network or a list of calls cheaper and leaves what it computes as it is.</summary>
/// <typeparam name="T">What is rewritten.</typeparam>
/// <param name="Name">What tests switch it off by.</param>
/// <param name="Rewrite">A pure function.</param>
internal sealed record Pass<T>(string Name, Func<T, T> Rewrite);
