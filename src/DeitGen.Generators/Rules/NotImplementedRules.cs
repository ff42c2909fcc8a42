using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>What was written and is not done yet: said at compile time, refused at run time, never ignored.</summary>
internal static class NotImplementedRules
{
    public static IEnumerable<Finding> Check(Spec spec) =>
        from feature in Features.Unimplemented(spec)
        from property in feature.Properties
        where IsAsked(spec, property)
        select DEIT901.Found(feature.Name).At(property);

    private static bool IsAsked(Spec spec, string property) =>
        property.IndexOf('.') < 0 ? spec.Chain.LevelOf(property) >= 0 : spec.Wrote(property);
}
