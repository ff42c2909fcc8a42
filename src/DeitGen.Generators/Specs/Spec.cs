using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>A spec with every value resolved: what rules judge and the graph is made from.</summary>
internal sealed record Spec(
    Declaration Declaration,
    SpecChain Chain,
    NetworkSpec Network,
    InitializationSpec Initialization,
    AugmentationSpec Augmentation,
    MixingSpec Mixing,
    DistillationSpec? Distillation,
    RecipeSpec Recipe,
    TrainOnSpec? TrainOn,
    BudgetSpec? Budget,
    FineTuneSpec? FineTune,
    EquatableArray<Setting> Settings
)
{
    public Setting? Find(string attribute, string property) =>
        Settings.FirstOrDefault(s => s.Attribute == attribute && s.Property == property);

    /// <summary>Whether a link of the chain wrote this value as an argument.</summary>
    public bool IsWritten(string attribute, string property) =>
        Find(attribute, property)?.Origin == Origin.Written;

    /// <summary>Whether the spec itself wrote it, not one it derives from.</summary>
    public bool IsWrittenHere(string attribute, string property) =>
        Find(attribute, property) is { Origin: Origin.Written, Level: 0 };

    /// <summary>Training images of the data set; 0 where only the user knows.</summary>
    public long TrainImages => TrainOn?.TrainImages ?? 0;

    public bool HasFineTune => Chain.Find(AttributeNames.FineTune) is not null;

    /// <summary>Whether a fine-tuning sees the network as an evaluation does: nothing dropped, both heads through their mean.</summary>
    public bool TrainsAsEvaluated => HasFineTune && Recipe.Has(Quirks.EvalModeFineTune);

    public bool HasSweep => Chain.Find(AttributeNames.Sweep) is not null;
}
