using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A resolved spec and what is wrong with it.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="Problems">What to report at this spec: its own mistakes, not those of the spec it derives from.</param>
/// <param name="IsValid">Whether it can be compiled. A spec that inherits an error is not, and reports nothing itself.</param>
internal sealed record SpecResult(Spec Spec, EquatableArray<Problem> Problems, bool IsValid);
