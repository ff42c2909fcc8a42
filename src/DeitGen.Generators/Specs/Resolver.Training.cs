using DeitGen.Facts;
using static DeitGen.Generators.Specs.AttributeNames;

namespace DeitGen.Generators.Specs;

/// <summary>Mixing, teacher, recipe, data set and budget.</summary>
internal static partial class Resolver
{
    private static MixingSpec ReadMixing(SettingsReader r) =>
        new(
            r.Number(Mixing, "Mixup", Defaults.Mixup),
            r.Number(Mixing, "CutMix", Defaults.CutMix),
            r.List(Mixing, "CutMixMinMax", []),
            r.Number(Mixing, "Probability", Defaults.MixProbability),
            r.Number(Mixing, "SwitchProbability", Defaults.SwitchProbability),
            r.Enum<MixMode>(Mixing, "Mode")
        );

    private static DistillationSpec ReadDistillation(
        SettingsReader r,
        SpecChain chain,
        TeacherSource teacher
    )
    {
        r.Note(Distillation, "Teacher", teacher.TypeName, chain.LevelOf(Distillation));
        return new(
            ReadTeacher(teacher),
            r.Enum<DistillationKind>(Distillation, "Kind"),
            r.Number(Distillation, "Alpha", Defaults.Alpha),
            r.Number(Distillation, "Temperature", Defaults.Temperature),
            r.Enum<KlNormalizer>(Distillation, "Normalizer")
        );
    }

    private static TeacherSpec ReadTeacher(TeacherSource teacher)
    {
        if (teacher.Kind != TeacherKind.Spec)
            return new(teacher.TypeName, teacher.Kind, 0, 0, [], []);
        var name = teacher.TypeName.Substring(teacher.TypeName.LastIndexOf('.') + 1);
        var spec = Resolve(new(new("", name, [], "", "", "", []), teacher.Chain, Teacher: null));
        return new(
            teacher.TypeName,
            teacher.Kind,
            spec.Network.NumClasses,
            spec.Network is RegNetSpec ? 0 : spec.Network.ImageSize,
            spec.Augmentation.Mean,
            spec.Augmentation.StdDev
        );
    }

    private static RecipeSpec ReadRecipe(SettingsReader r)
    {
        const string A = Recipe;
        return new(
            r.Enum<RecipePreset>(A, "Preset"),
            r.Int(A, "Epochs", Defaults.Epochs),
            r.Int(A, "BatchSize", Defaults.BatchSize),
            r.Enum<OptimizerKind>(A, "Optimizer"),
            r.Number(A, "LearningRate", Defaults.LearningRate),
            r.Enum<LearningRateScaling>(A, "LearningRateScaling"),
            r.Number(A, "WeightDecay", Defaults.WeightDecay),
            r.Number(A, "Beta1", Defaults.Beta1),
            r.Number(A, "Beta2", Defaults.Beta2),
            r.Number(A, "Epsilon", Defaults.Epsilon),
            r.Number(A, "Momentum", Defaults.Momentum),
            r.Number(A, "ClipGradNorm", Defaults.ClipGradNorm),
            r.Enum<ScheduleKind>(A, "Schedule"),
            r.Number(A, "WarmupEpochs", Defaults.WarmupEpochs),
            r.Number(A, "WarmupLearningRate", Defaults.WarmupLearningRate),
            r.Number(A, "MinLearningRate", Defaults.MinLearningRate),
            r.Int(A, "DecayEpochs", Defaults.DecayEpochs),
            r.Number(A, "DecayRate", Defaults.DecayRate),
            r.List(A, "LearningRateNoise", []),
            r.Number(A, "LearningRateNoiseLimit", Defaults.LearningRateNoiseLimit),
            r.Enum<LossKind>(A, "Loss"),
            r.Number(A, "LabelSmoothing", Defaults.LabelSmoothing),
            r.Number(A, "Ema", Defaults.Ema),
            r.Enum<HeadTraining>(A, "HeadTraining"),
            r.Enum<Precision>(A, "Precision"),
            r.Enum<NonFinitePolicy>(A, "OnNonFinite"),
            r.Int(A, "CheckpointEverySteps", Defaults.CheckpointEverySteps),
            r.Int(A, "Seed", Defaults.Seed),
            r.Enum<Quirks>(A, "Quirks")
        );
    }

    private static TrainOnSpec ReadTrainOn(SettingsReader r) =>
        new(r.Enum<Dataset>(TrainOn, "Dataset"), (long)r.Number(TrainOn, "TrainImages", 0));

    private static BudgetSpec ReadBudget(SettingsReader r) =>
        new(
            (long)r.Number(Budget, "MaxParameters", 0),
            (long)r.Number(Budget, "MaxMacs", 0),
            (long)r.Number(Budget, "MaxTrainMemoryMiB", 0)
        );
}
