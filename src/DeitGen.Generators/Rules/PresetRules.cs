using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Values written beside a preset that says the same.</summary>
internal static class PresetRules
{
    public static IEnumerable<Finding> Check(Spec spec)
    {
        var own = spec.Chain.Links[0];
        return own.Preset is null
            ? []
            : from attribute in own.Attributes
            where Presets.Covers(attribute.Name)
            from argument in attribute.Arguments
            where argument.Property != "Preset"
            where IsSaidTwice(spec, attribute, argument)
            let property = $"{attribute.Name}.{argument.Property}"
            let text = spec.Find(attribute.Name, argument.Property)!.Text
            select DEIT007
                .Found(argument.Property, spec.Recipe.Preset, text.Length > 0 ? text : "\"\"")
                .At(property)
                .Removed();
    }

    /// <summary>Resolves the spec once more without the argument: the resolver alone knows what a preset says.</summary>
    private static bool IsSaidTwice(Spec spec, WrittenAttribute attribute, WrittenArgument argument)
    {
        var without = Resolver.Resolve(
            new(spec.Declaration, Without(spec.Chain, attribute, argument), Teacher: null)
        );
        var (said, instead) = (Setting(spec), Setting(without));
        return instead?.Origin == Origin.Preset && said?.Text == instead.Text;

        Setting? Setting(Spec of) => of.Find(attribute.Name, argument.Property);
    }

    private static SpecChain Without(
        SpecChain chain,
        WrittenAttribute attribute,
        WrittenArgument argument
    )
    {
        var own = chain.Links[0];
        var bare = attribute with
        {
            Arguments = attribute.Arguments.Where(a => a != argument).ToEquatable(),
        };
        var link = own with
        {
            Attributes = own.Attributes.Select(a => a == attribute ? bare : a).ToEquatable(),
        };
        return chain with { Links = [link, .. chain.Links.Skip(1)] };
    }
}
