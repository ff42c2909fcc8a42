using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>The compiled evaluation's passes: the step's fusions, and what only holds where nothing goes backward.</summary>
internal static class EvaluationPipeline
{
    /// <summary>On the network.</summary>
    public static readonly IReadOnlyList<Pass<DeitGraph>> Network =
    [
        NothingDropped.Pass,
        .. StepPipeline.Network,
    ];

    /// <summary>On the calls.</summary>
    public static readonly IReadOnlyList<Pass<StepGraph>> Calls =
    [
        FusedEmbedding.Pass,
        FusedAttention.Pass,
        FusedGelu.Pass,
        FusedNorm.Pass,
        OneHeadProduct.Pass,
        NothingSaved.Pass,
    ];

    public static DeitGraph Run(DeitGraph graph, CompileOptions options) =>
        Network.Run(graph with { HeadTokens = graph.Heads.Count() }, options);

    public static StepGraph Run(StepGraph calls, CompileOptions options) =>
        Calls.Run(calls, options);
}
