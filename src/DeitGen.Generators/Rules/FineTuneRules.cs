using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Starting from the weights of another spec.</summary>
internal static class FineTuneRules
{
    public static IEnumerable<Finding> Check(Spec spec)
    {
        if (spec.FineTune is not { } source)
            yield break;
        if (!source.IsSpec)
            yield return DEIT012
                .Found(
                    $"'{source.TypeName}' is no spec; fine-tune a class with [VisionTransformer] or [DerivedFrom]"
                )
                .At("FineTune");
        else if (
            spec.Network.IsDistilled
            && !source.IsDistilled
            && !spec.Wrote("FineTune.DistTokenInit")
        )
            yield return DEIT703
                .Found(source.ShortName, spec.Declaration.ClassName)
                .At("FineTune", "VisionTransformer.Tokens")
                .Set("FineTune.DistTokenInit", Literal.All<DistTokenInit>());
        if (source.IsSpec && spec.Recipe.ScaledLearningRate >= source.LearningRate)
            yield return DEIT706
                .Found(spec.Recipe.ScaledLearningRate, source.ShortName, source.LearningRate)
                .At("Recipe.LearningRate", "FineTune")
                .Repaired("5e-6");
    }
}
