using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>Something wrong with a policy string.</summary>
/// <param name="Kind">What.</param>
/// <param name="Values">The values found, and those that would be right.</param>
/// <param name="Repair">The whole string as it would be right; empty where nobody can know.</param>
internal sealed record PolicyFault(
    PolicyFaultKind Kind,
    EquatableArray<string> Values,
    string Repair = ""
);
