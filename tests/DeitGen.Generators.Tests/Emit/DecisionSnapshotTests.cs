using System.Runtime.CompilerServices;
using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Emit;

/// <summary>A small spec per decision and the files in which it shows. All of them compile without a warning.</summary>
public sealed class DecisionSnapshotTests
{
    [Fact]
    public Task Layer_scale_and_positions_on_patches() =>
        Match(
            ["Module", "Layout"],
            network: "LayerScale = 1e-4, PositionOn = PositionOn.PatchesOnly"
        );

    [Fact]
    public Task Drop_path_by_the_linear_rule() =>
        Match(["Module", "Training"], network: "DropPath = 0.2");

    [Fact]
    public Task Drop_path_by_the_constant_rule() =>
        Match(["Module"], network: "DropPath = 0.2, DropPathRule = DropPathRule.Constant");

    [Fact]
    public Task Dropout_of_values_and_of_attention() =>
        Match(
            ["Module", "Training"],
            network: "DropPath = 0, Dropout = 0.1, AttentionDropout = 0.2"
        );

    [Fact]
    public Task No_bias_of_queries_and_a_narrow_MLP() =>
        Match(["Module"], network: "QkvBias = false, MlpRatio = 2.5");

    [Fact]
    public Task Soft_distillation() =>
        Match(
            ["Training"],
            network: "Tokens = Tokens.ClassAndDistillation",
            attributes: "[Distillation<Teacher>(Kind = DistillationKind.Soft, Temperature = 3, Alpha = 0.25)]"
        );

    /// <summary>A width whose half is no whole line, a branch without LayerScale, and a decayed token behind the matrices.</summary>
    [Fact]
    public Task Matrices_of_bf16() =>
        Match(
            ["Step", "Step.Backward", "Step.Tensors", "Step.Values", "Training"],
            network: "DropPath = 0, Tokens = Tokens.ClassAndDistillation",
            recipe: "Precision = Precision.Bf16, HeadTraining = HeadTraining.BothOnLabels, Quirks = Quirks.DecayDistToken"
        );

    [Fact]
    public Task Both_heads_learn_from_labels() =>
        Match(
            ["Training"],
            network: "Tokens = Tokens.ClassAndDistillation",
            recipe: "HeadTraining = HeadTraining.BothOnLabels"
        );

    [Fact]
    public Task The_distillation_head_learns_nothing() =>
        Match(
            ["Training"],
            network: "Tokens = Tokens.ClassAndDistillation",
            recipe: "HeadTraining = HeadTraining.ClassOnly"
        );

    [Fact]
    public Task No_mixing() => Match(["Training"], attributes: "[Mixing(Mixup = 0, CutMix = 0)]");

    [Fact]
    public Task Mixing_by_pairs_with_boxes_between_two_sizes() =>
        Match(
            ["Training"],
            attributes: "[Mixing(CutMix = 0, CutMixMinMax = new[] { 0.2, 0.8 }, Mode = MixMode.Pair)]"
        );

    [Fact]
    public Task Binary_cross_entropy() =>
        Match(["Training"], recipe: "Loss = LossKind.BinaryCrossEntropy, LabelSmoothing = 0");

    [Fact]
    public Task No_warm_up_and_no_average_but_clipping() =>
        Match(["Training"], recipe: "WarmupEpochs = 0, Ema = 0, ClipGradNorm = 1");

    [Fact]
    public Task The_references_schedule() =>
        Match(["Training"], recipe: "Quirks = Quirks.Schedule");

    [Fact]
    public Task The_references_other_quirks() =>
        Match(
            ["Module", "Training"],
            network: "Tokens = Tokens.ClassAndDistillation",
            recipe: "HeadTraining = HeadTraining.BothOnLabels, Quirks = Quirks.RoundTo256 | Quirks.SoftmaxSum | Quirks.ScaleAfterQk | Quirks.BatchMeanLoss"
        );

    [Fact]
    public Task A_schedule_of_stairs() =>
        Match(["Training"], recipe: "Schedule = ScheduleKind.Step");

    [Fact]
    public Task A_noisy_learning_rate() =>
        Match(["Training"], recipe: "LearningRateNoise = new[] { 0.4, 0.9 }");

    [Fact]
    public Task A_fine_tuning_in_evaluation_mode() =>
        Match(
            ["Training"],
            network: "Tokens = Tokens.ClassAndDistillation",
            recipe: "Preset = RecipePreset.FineTune, Quirks = Quirks.EvalModeFineTune",
            attributes: "[FineTune<Teacher>(DistTokenInit = DistTokenInit.CopyClass)]"
        );

    [Fact]
    public Task A_number_of_images_that_only_the_user_knows() =>
        Match(["Training"], network: "NumClasses = 5", dataset: "ImageFolder");

    [Fact]
    public Task Initial_values_of_heads_and_tokens() =>
        Match(
            ["Layout"],
            network: "Tokens = Tokens.ClassAndDistillation",
            attributes: "[Initialization(HeadStd = 0.01, ClassToken = TokenInit.Zeros, DistillationToken = TokenInit.CopyClass)]"
        );

    [Fact]
    public Task Stochastic_gradient_descent() =>
        Match(
            ["Training"],
            recipe: "Preset = RecipePreset.FineTune, Optimizer = OptimizerKind.Sgd, Ema = 0.99, Quirks = Quirks.EmaEveryCall"
        );

    [Fact]
    public Task An_optimizer_that_is_not_implemented_yet() =>
        Match(["Training"], recipe: "Optimizer = OptimizerKind.Lamb");

    [Fact]
    public Task A_spec_with_an_error() => Match(["Skeleton"], network: "MlpRatio = -1");

    [Fact]
    public Task A_distilled_spec_with_an_error() =>
        Match(["Skeleton"], network: "Tokens = Tokens.ClassAndDistillation, MlpRatio = -1");

    [Fact]
    public Task A_class_within_classes() =>
        Match(
            Host.Library(
                SourceFile.Demo(
                    """
                    internal partial class Outer
                    {
                        internal partial class Inner
                        {
                            /// <summary>A spec.</summary>
                            [VisionTransformer(EmbedDim = 16, Depth = 1, Heads = 2)]
                            internal sealed partial class Tiny;
                        }
                    }
                    """
                )
            ),
            ["Demo.Outer.Inner.Tiny."]
        );

    [Fact]
    public Task A_class_of_the_global_namespace() =>
        Match(
            Host.Executable(
                new SourceFile(
                    "Tiny.cs",
                    """
                    /// <summary>A spec.</summary>
                    [DeitGen.VisionTransformer(EmbedDim = 16, Depth = 1, Heads = 2)]
                    public sealed partial class Tiny;
                    """
                )
            ),
            ["Tiny.Module", "Program"]
        );

    private static Task Match(
        string[] concerns,
        string network = "",
        string recipe = "",
        string attributes = "",
        string dataset = "Digits",
        [CallerMemberName] string test = ""
    )
    {
        var spec = SourceFile.Demo(
            $"""
            /// <summary>A spec.</summary>
            [VisionTransformer({Joined(Small, network)})]
            [Recipe({Joined("BatchSize = 64", recipe)})]
            [TrainOn(Dataset.{dataset})]
            {attributes}
            public sealed partial class Tiny;

            /// <summary>Its teacher, where it has one.</summary>
            [VisionTransformer({Small})]
            [TrainOn(Dataset.Digits)]
            public sealed partial class Teacher;
            """
        );
        return Match(Host.Library(spec), [.. concerns.Select(c => $"Demo.Tiny.{c}")], test);
    }

    private const string Small =
        "ImageSize = 32, PatchSize = 8, Channels = 1, EmbedDim = 16, Depth = 2, Heads = 2";

    private static string Joined(string first, string more) =>
        more.Length == 0 ? first : $"{first}, {more}";

    private static Task Match(
        Compilation project,
        string[] hints,
        [CallerMemberName] string test = ""
    )
    {
        var emission = Driver.Run(project);
        Assert.Empty(emission.Complaints);
        return Snapshot.Match(emission, hints, method: test);
    }
}
