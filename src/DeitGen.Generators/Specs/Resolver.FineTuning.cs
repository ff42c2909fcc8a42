using static DeitGen.Generators.Specs.AttributeNames;

namespace DeitGen.Generators.Specs;

/// <summary>Fine-tuning.</summary>
internal static partial class Resolver
{
    /// <summary>Which heads a fine-tuning names; null where it leaves that to teacher and recipe.</summary>
    private static HeadTraining? ReadHeads(SettingsReader r, SpecChain chain) =>
        chain.Find(FineTune)?.Find("Heads") is null
            ? null
            : r.Enum<HeadTraining>(FineTune, "Heads");

    private static FineTuneSpec ReadFineTune(
        SettingsReader r,
        SpecChain chain,
        FineTuneSource source
    )
    {
        r.Note(FineTune, "From", source.TypeName, chain.LevelOf(FineTune));
        var init = r.Enum<DistTokenInit>(FineTune, "DistTokenInit");
        if (!source.IsSpec)
            return new(source.TypeName, IsSpec: false, IsDistilled: false, 0, init);
        var spec = Resolve(new(Declaration.Named(""), source.Chain, Teacher: null));
        return new(
            source.TypeName,
            IsSpec: true,
            spec.Network.IsDistilled,
            spec.Recipe.ScaledLearningRate,
            init
        );
    }
}
