namespace DeitGen.Generators.Specs.Policies;

/// <summary>What a policy does to an image, whichever way it was written: strings are shorthand for these.</summary>
internal abstract record PolicySpec;
