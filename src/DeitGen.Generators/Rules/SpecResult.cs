using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A resolved spec and what is wrong with it.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="Problems">What to report at this spec.</param>
/// <param name="IsValid">Whether it can be compiled. A spec whose base is broken is not, and reports nothing itself.</param>
internal sealed record SpecResult(Spec Spec, EquatableArray<Problem> Problems, bool IsValid);
