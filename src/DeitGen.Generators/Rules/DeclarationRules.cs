using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>The class itself, what it derives from, and what it leaves unsaid.</summary>
internal static class DeclarationRules
{
    /// <summary>About the user's class; a base's class is the base's own affair.</summary>
    public static IEnumerable<Finding> CheckClass(Spec spec)
    {
        var d = spec.Declaration;
        if (d.Unsupported.Length > 0)
            yield return DEIT002.Found(d.ClassName, d.Unsupported);
        if (d.FirstNonPartial.Length > 0)
            yield return DEIT001.Found(d.FirstNonPartial).With([Repair.Partial]);
        if (d.ForeignBase.Length > 0)
            yield return DEIT014.Found(
                $"'{d.ClassName}' derives from '{d.ForeignBase}', yet the emitted class derives from TorchSharp's Module; remove the base"
            );
        var clashes = d.Members.Where(EmittedMembers.Contains).ToList();
        if (clashes.Count > 0)
            yield return DEIT014.Found(
                $"'{d.ClassName}' declares {string.Join(", ", clashes)}, which the compiler emits; choose another name"
            );
    }

    /// <summary>A chain that leads nowhere: nothing else can be said of such a spec.</summary>
    public static IEnumerable<Finding> CheckChain(SpecChain chain)
    {
        if (chain.Fault == ChainFault.Cycle)
            yield return DEIT012
                .Found($"'{chain.FaultType}' derives from itself; break the circle")
                .At("DerivedFrom");
        if (chain.Fault == ChainFault.UnknownBase)
            yield return DEIT012
                .Found(
                    $"'{chain.FaultType}' is no spec; derive from a class with [VisionTransformer], [RegNetY] or [DerivedFrom]"
                )
                .At("DerivedFrom");
    }

    public static IEnumerable<Finding> Check(Spec spec) =>
        [.. Teacher(spec), .. Unsaid(spec), .. Contradictions(spec), .. Paths(spec)];

    private static IEnumerable<Finding> Teacher(Spec spec)
    {
        if (spec.Distillation?.Teacher is { Kind: TeacherKind.Unknown } teacher)
            yield return DEIT012
                .Found(
                    $"'{teacher.TypeName}' is no teacher; name a spec (RegNetY16GF is one) or TorchScriptTeacher"
                )
                .At("Distillation");
    }

    private static IEnumerable<Finding> Unsaid(Spec spec)
    {
        var network = spec.Network;
        string[] required =
            network is RegNetSpec
                ? ["Width", "Slope", "Multiplier", "Depth", "GroupWidth"]
                : ["EmbedDim", "Depth", "Heads"];
        var missing = required.Where(name => !spec.Wrote(network.Property(name))).ToList();
        if (missing.Count > 0)
            yield return DEIT015
                .Found(spec.Declaration.ClassName, string.Join(", ", missing), network.Attribute)
                .At([.. missing.Select(network.Property), network.Attribute, "DerivedFrom"]);
        var classes = network.Property("NumClasses");
        if (spec.TrainOn is { Facts.Classes: 0 } on && !spec.Wrote(classes))
            yield return DEIT016.Found(on.Facts.Name).At("TrainOn.Dataset", classes);
    }

    private static IEnumerable<Finding> Contradictions(Spec spec)
    {
        if (((string[])["RegNetY", "VisionTransformer"]).All(name => spec.Chain.LevelOf(name) >= 0))
            yield return DEIT009
                .Found("[RegNetY]", "[VisionTransformer]")
                .At("RegNetY", "VisionTransformer")
                .Removed("RegNetY")
                .Removed("VisionTransformer");
        var own = spec.Chain.Links[0];
        var typed = ((string[])["RandAugment", "SubPolicy"])
            .Where(name => own.Find(name) is not null)
            .ToList();
        if (typed.Count == 2)
            yield return DEIT009
                .Found("[RandAugment]", "[SubPolicy]")
                .At("SubPolicy", "RandAugment")
                .Removed("RandAugment");
        else if (typed.Count == 1 && own.Find("Augmentation")?.Find("Policy") is not null)
            yield return DEIT009
                .Found("Policy", $"[{typed[0]}]")
                .At("Augmentation.Policy", typed[0])
                .Removed();
        if (spec is { TrainsAsEvaluated: true, Distillation: not null })
            yield return DEIT009
                .Found("Quirks.EvalModeFineTune", "[Distillation]")
                .At("Recipe.Quirks", "Distillation")
                .With(QuirkRepairs.Without(spec, Quirks.EvalModeFineTune))
                .Removed("Distillation");
        if (
            own.Find("FineTune")?.Find("Heads") is { } heads
            && heads.Number != (int)HeadTraining.BothWithTeacher
            && own.Find("Distillation") is not null
        )
            yield return DEIT009
                .Found($"Heads = {(HeadTraining)heads.Number}", "[Distillation]")
                .At("FineTune.Heads", "Distillation")
                .Removed()
                .Removed("Distillation");
    }

    private static IEnumerable<Finding> Paths(Spec spec)
    {
        var (property, name) = (spec.Network.Property("Name"), spec.Network.Name);
        if (spec.Wrote(property) && IsOfOneMachine(name))
            yield return DEIT011.Found(name).At(property).Removed();
    }

    /// <summary>/data, ~/data, \\server\data or C:\data.</summary>
    private static bool IsOfOneMachine(string text) =>
        text is ['/' or '~' or '\\', ..] or [_, ':', '/' or '\\', ..];
}
