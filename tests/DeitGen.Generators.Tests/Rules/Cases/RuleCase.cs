namespace DeitGen.Generators.Tests.Rules.Cases;

/// <summary>The two sides of a rule.</summary>
internal sealed record RuleCase(string Id, string[] Wrong, string[] Right);
