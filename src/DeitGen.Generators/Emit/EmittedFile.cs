namespace DeitGen.Generators.Emit;

/// <summary>An emitted file: equal texts end the pipeline before the host sees them.</summary>
internal sealed record EmittedFile(string HintName, string Text);
