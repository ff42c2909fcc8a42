using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A broken rule, before it has a place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Values">The values found, and those that would be right.</param>
/// <param name="Properties">
/// Whose values together broke it, the likeliest culprit first: <c>Recipe.Epochs</c>, or <c>Distillation</c> for the
/// attribute itself. An error makes later findings about them moot: one root cause, one diagnostic.
/// </param>
/// <param name="Repair">The text that would be right where the blame falls; else empty.</param>
internal sealed record Finding(
    Rule Rule,
    EquatableArray<string> Values,
    EquatableArray<string> Properties,
    string Repair
)
{
    public Finding At(params string[] properties) =>
        this with
        {
            Properties = properties.ToEquatable(),
        };

    public Finding Repaired(string text) => this with { Repair = text };
}
