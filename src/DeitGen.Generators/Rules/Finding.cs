using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A broken rule, before it has a place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Values">The values found, and those that would be right.</param>
/// <param name="Properties">
/// Whose values together broke it, the likeliest culprit first: <c>Recipe.Epochs</c>, or <c>Distillation</c> for the
/// attribute itself. An error makes later findings about them moot: one root cause, one diagnostic.
/// </param>
/// <param name="Repairs">Edits of which each would put it right, the best first.</param>
internal sealed record Finding(
    Rule Rule,
    EquatableArray<string> Values,
    EquatableArray<string> Properties,
    EquatableArray<Repair> Repairs
)
{
    public Finding At(params string[] properties) =>
        this with
        {
            Properties = properties.ToEquatable(),
        };

    /// <summary>The likeliest culprit's right values, as C# would write them.</summary>
    public Finding Repaired(params IEnumerable<string> texts) => Set(Properties[0], texts);

    /// <summary>Right values of a property, as C# would write them.</summary>
    public Finding Set(string property, params IEnumerable<string> texts) =>
        With(texts.Select(text => new Repair(RepairKind.Set, Site.Of(property), text)));

    /// <summary>The likeliest culprit had better not be written.</summary>
    public Finding Removed() => Removed(Properties[0]);

    /// <summary>An argument or an attribute had better not be written.</summary>
    public Finding Removed(string property)
    {
        var site = Site.Of(property);
        var kind = site.Argument.Length > 0 ? RepairKind.Remove : RepairKind.RemoveAttribute;
        return With([new(kind, site, "")]);
    }

    public Finding With(IEnumerable<Repair> repairs) =>
        this with
        {
            Repairs = Repairs.Concat(repairs).ToEquatable(),
        };
}
