namespace DeitGen.Generators.Specs;

/// <summary>Everything that was read from symbols: a spec before any default or rule. No symbol, no position.</summary>
internal sealed record SpecSource(
    Declaration Declaration,
    SpecChain Chain,
    TeacherSource? Teacher,
    FineTuneSource? FineTune = null
);
