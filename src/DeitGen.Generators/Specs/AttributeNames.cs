namespace DeitGen.Generators.Specs;

/// <summary>The attributes of a spec, by the names that rules, settings and sites use: without their suffix.</summary>
internal static class AttributeNames
{
    public const string Namespace = "DeitGen";
    public const string VisionTransformer = "VisionTransformer";
    public const string RegNetY = "RegNetY";
    public const string Initialization = "Initialization";
    public const string Augmentation = "Augmentation";
    public const string RandAugment = "RandAugment";
    public const string SubPolicy = "SubPolicy";
    public const string Mixing = "Mixing";
    public const string Distillation = "Distillation";
    public const string Recipe = "Recipe";
    public const string TrainOn = "TrainOn";
    public const string DerivedFrom = "DerivedFrom";
    public const string FineTune = "FineTune";
    public const string Sweep = "Sweep";
    public const string Budget = "Budget";

    /// <summary>The roots of the pipeline, as Roslyn names them in metadata.</summary>
    public const string VisionTransformerMetadata = "DeitGen.VisionTransformerAttribute";

    public const string RegNetYMetadata = "DeitGen.RegNetYAttribute";

    public const string DerivedFromMetadata = "DeitGen.DerivedFromAttribute`1";

    /// <summary>The part that drops an attribute from a derived spec.</summary>
    public static SpecParts PartOf(string attribute) =>
        attribute switch
        {
            Initialization => SpecParts.Initialization,
            Augmentation or RandAugment or SubPolicy => SpecParts.Augmentation,
            Mixing => SpecParts.Mixing,
            Distillation => SpecParts.Distillation,
            Recipe => SpecParts.Recipe,
            TrainOn => SpecParts.TrainOn,
            FineTune => SpecParts.FineTune,
            Sweep => SpecParts.Sweep,
            Budget => SpecParts.Budget,
            _ => SpecParts.None,
        };
}
