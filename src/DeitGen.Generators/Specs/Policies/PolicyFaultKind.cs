namespace DeitGen.Generators.Specs.Policies;

/// <summary>What can be wrong with a policy string; each is a rule.</summary>
internal enum PolicyFaultKind
{
    UnknownPolicy,
    UnknownSection,
    BadValue,
    NoValue,
    IncreasingZero,
    Repeated,
    TooStrong,
    BadLayers,
    NotAllowed,
}
