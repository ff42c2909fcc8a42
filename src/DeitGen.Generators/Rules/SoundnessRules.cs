using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Values that are none: not finite, or of no member of their enum. They come first, since every other rule is moot then.</summary>
internal static class SoundnessRules
{
    public static IEnumerable<Finding> Check(Spec spec) =>
        [
            .. NotFinite(spec),
            .. Switches(spec),
            .. spec.Network is VisionTransformerSpec n
                ? NetworkSwitches(n, spec.Initialization)
                : [],
        ];

    private static IEnumerable<Finding> NotFinite(Spec spec) =>
        from setting in spec.Settings
        where setting.Origin == Origin.Written
        from attribute in spec.Chain.Links[setting.Level].Attributes
        where attribute.Name == setting.Attribute
        from argument in attribute.Arguments
        where argument.Property == setting.Property
        from number in (double[])[argument.Value.Number, .. argument.Value.Items]
        where !Number.IsFinite(number)
        select DEIT008
            .Found(setting.Property, number)
            .At($"{setting.Attribute}.{setting.Property}")
            .Removed();

    private static IEnumerable<Finding> Switches(Spec spec)
    {
        var recipe = spec.Recipe;
        return
        [
            .. Undefined(DEIT006, "Recipe.Preset", recipe.Preset),
            .. Undefined(DEIT302, "Recipe.Optimizer", recipe.Optimizer),
            .. Undefined(DEIT302, "Recipe.LearningRateScaling", recipe.LearningRateScaling),
            .. Undefined(DEIT302, "Recipe.Schedule", recipe.Schedule),
            .. Undefined(DEIT302, "Recipe.Loss", recipe.Loss),
            .. Undefined(DEIT302, "Recipe.HeadTraining", recipe.HeadTraining),
            .. Undefined(DEIT302, "Recipe.OnNonFinite", recipe.OnNonFinite),
            .. Undefined(DEIT803, "Recipe.Precision", recipe.Precision),
            .. UnknownQuirks(spec),
            .. Undefined(DEIT502, "Mixing.Mode", spec.Mixing.Mode),
            .. spec.TrainOn is { } on ? Undefined(DEIT601, "TrainOn.Dataset", on.Dataset) : [],
            .. spec.Distillation is { } d
                ? Undefined(DEIT302, "Distillation.Kind", d.Kind)
                    .Concat(Undefined(DEIT302, "Distillation.Normalizer", d.Normalizer))
                : [],
        ];
    }

    private static IEnumerable<Finding> NetworkSwitches(
        VisionTransformerSpec network,
        InitializationSpec initialization
    ) =>
        [
            .. Undefined(DEIT302, "VisionTransformer.Tokens", network.Tokens),
            .. Undefined(DEIT302, "VisionTransformer.PositionOn", network.PositionOn),
            .. Undefined(DEIT302, "VisionTransformer.Stem", network.Stem),
            .. Undefined(DEIT302, "VisionTransformer.DropPathRule", network.DropPathRule),
            .. Undefined(DEIT302, "Initialization.ClassToken", initialization.ClassToken),
            .. Undefined(
                DEIT302,
                "Initialization.DistillationToken",
                initialization.DistillationToken
            ),
        ];

    private static IEnumerable<Finding> Undefined<T>(Rule rule, string property, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(typeof(T), value))
            yield return rule.Found(
                    property.Substring(property.IndexOf('.') + 1),
                    value,
                    string.Join(", ", Enum.GetNames(typeof(T)))
                )
                .At(property)
                .Repaired(Literal.All<T>());
    }

    private static IEnumerable<Finding> UnknownQuirks(Spec spec)
    {
        var quirks = spec.Recipe.Quirks;
        var known = Enum.GetValues(typeof(Quirks)).Cast<Quirks>().Aggregate((all, q) => all | q);
        if ((quirks & ~known) != 0)
            yield return DEIT302
                .Found("Quirks", quirks, string.Join(", ", Enum.GetNames(typeof(Quirks))))
                .At("Recipe.Quirks")
                .With(QuirkRepairs.Without(spec, ~known));
    }
}
