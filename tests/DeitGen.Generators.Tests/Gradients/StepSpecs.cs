using DeitGen.Generators.Gradients;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Passes;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>Small specs that a compiled step can say, a decision each.</summary>
internal static class StepSpecs
{
    private const string Distilled = ", Tokens = Tokens.ClassAndDistillation";

    public static readonly IReadOnlyList<(string Network, string Attributes)> All =
    [
        ("", ""),
        (", QkvBias = false, Depth = 1", "[Mixing(Mixup = 0, CutMix = 0)]"),
        (", LayerScale = 1e-4, PositionOn = PositionOn.PatchesOnly", ""),
        (Distilled, "[Distillation<TorchScriptTeacher>]"),
        (Distilled, "[Distillation<TorchScriptTeacher>(Kind = DistillationKind.Soft)]"),
        (
            Distilled + ", Channels = 1, LayerScale = 1",
            "[Recipe(HeadTraining = HeadTraining.BothOnLabels)]"
        ),
        (
            Distilled + ", Depth = 3",
            "[Recipe(HeadTraining = HeadTraining.ClassOnly, Loss = LossKind.BinaryCrossEntropy)]"
        ),
        (Distilled + ", Depth = 3, DropPath = 0.5", "[Distillation<TorchScriptTeacher>]"),
        (", DropPath = 0.5, DropPathRule = DropPathRule.Constant, LayerScale = 1", ""),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];

    /// <summary>The network as it is lowered, before any pass but those that every network has.</summary>
    public static (DeitGraph Graph, Objective Objective) Lower(int number) =>
        Lower(All[number].Network, All[number].Attributes);

    public static (DeitGraph Graph, Objective Objective) Lower(string network, string attributes)
    {
        var more =
            (network.Contains("Depth", StringComparison.Ordinal) ? "" : ", Depth = 2")
            + (network.Contains("DropPath", StringComparison.Ordinal) ? "" : ", DropPath = 0");
        var spec = Front.Resolve(
            $"""
            [VisionTransformer(
                ImageSize = 8, PatchSize = 4, EmbedDim = 4, Heads = 2, MlpRatio = 2, NumClasses = 3{more}{network}
            )]
            {attributes}
            public sealed partial class Tiny;
            """
        );
        var graph = (DeitGraph)PassPipeline.Run(Lowering.Lower(spec), CompileOptions.Default);
        var objective = Objective.Of(spec, graph);
        return (graph with { HeadTokens = objective.Tokens }, objective);
    }

    public static StepGraph Compile(
        DeitGraph graph,
        Objective objective,
        params string[] without
    ) => Compile(graph, objective, Precision.Fp32, without);

    public static StepGraph Compile(
        DeitGraph graph,
        Objective objective,
        Precision precision,
        params string[] without
    )
    {
        var options = new CompileOptions(new(without), HasProbes: false);
        var cheaper = StepPipeline.Run(graph, options);
        return StepPipeline.Run(Differentiation.Of(cheaper, objective, precision), options);
    }

    /// <summary>All passes of the step by name.</summary>
    public static string[] Passes =>
        [.. StepPipeline.Network.Select(p => p.Name), .. StepPipeline.Step.Select(p => p.Name)];
}
