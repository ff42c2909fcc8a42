using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Rules;

/// <summary>Repairs of a set of flags.</summary>
internal static class QuirkRepairs
{
    private const string Property = "Recipe.Quirks";

    /// <summary>The recipe's quirks without some of them; without the argument where none is left.</summary>
    public static IEnumerable<Repair> Without(Spec spec, Quirks quirks)
    {
        var rest = spec.Recipe.Quirks & ~quirks;
        var site = Site.Of(Property);
        return rest == Quirks.None && Blame.IsWrittenHere(spec, site)
            ? [new(RepairKind.Remove, site, "")]
            : [new(RepairKind.Set, site, Literal.Of(rest))];
    }
}
