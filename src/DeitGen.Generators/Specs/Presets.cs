namespace DeitGen.Generators.Specs;

/// <summary>
/// What a preset says where it differs from DeiT (section C of the reference notes: the DeiT III recipe for
/// ImageNet-1k, and the fine-tuning command of the DeiT repository's README). A preset speaks for every property of
/// the attributes about training, so that naming one in a derived spec starts from that recipe, not from the base's.
/// </summary>
internal static class Presets
{
    private static readonly Dictionary<(RecipePreset, string), Value> Values = new()
    {
        [(RecipePreset.DeiT3, "Recipe.Optimizer")] = Of((int)OptimizerKind.Lamb),
        [(RecipePreset.DeiT3, "Recipe.BatchSize")] = Of(2048),
        [(RecipePreset.DeiT3, "Recipe.LearningRate")] = Of(3e-3),
        [(RecipePreset.DeiT3, "Recipe.LearningRateScaling")] = Of((int)LearningRateScaling.None),
        [(RecipePreset.DeiT3, "Recipe.Epochs")] = Of(800),
        [(RecipePreset.DeiT3, "Recipe.Loss")] = Of((int)LossKind.BinaryCrossEntropy),
        [(RecipePreset.DeiT3, "Recipe.LabelSmoothing")] = Of(0),
        [(RecipePreset.DeiT3, "Augmentation.Policy")] = Value.Of("3a"),
        [(RecipePreset.DeiT3, "Augmentation.RandomErasing")] = Of(0),
        [(RecipePreset.DeiT3, "Augmentation.EvalCropRatio")] = Of(1),
        [(RecipePreset.FineTune, "Recipe.BatchSize")] = Of(512),
        [(RecipePreset.FineTune, "Recipe.LearningRate")] = Of(5e-6),
        [(RecipePreset.FineTune, "Recipe.MinLearningRate")] = Of(5e-6),
        [(RecipePreset.FineTune, "Recipe.WeightDecay")] = Of(1e-8),
        [(RecipePreset.FineTune, "Recipe.Epochs")] = Of(30),
    };

    /// <summary>Whether a preset speaks for this attribute at all.</summary>
    public static bool Covers(string attribute) =>
        attribute
            is AttributeNames.Recipe
                or AttributeNames.Augmentation
                or AttributeNames.Mixing
                or AttributeNames.Initialization;

    /// <summary>The preset's value where it differs from DeiT's.</summary>
    public static Value? Find(RecipePreset preset, string attribute, string property) =>
        Values.TryGetValue((preset, $"{attribute}.{property}"), out var value) ? value : null;

    private static Value Of(double number) => Value.Of(number);
}
