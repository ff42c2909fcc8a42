using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>The compiled evaluation's passes: the step's fusions, and what only holds where nothing goes backward.</summary>
internal static class EvaluationPipeline
{
    /// <summary>On the network.</summary>
    public static readonly IReadOnlyList<Pass> Network =
    [
        NothingDropped.Pass,
        .. StepPipeline.Network,
    ];

    /// <summary>On the calls.</summary>
    public static readonly IReadOnlyList<StepPass> Calls =
    [
        FusedEmbedding.Pass,
        FusedAttention.Pass,
        FusedGelu.Pass,
        FusedNorm.Pass,
        OneHeadProduct.Pass,
        NothingSaved.Pass,
    ];

    public static DeitGraph Run(DeitGraph graph, CompileOptions options) =>
        Network
            .Where(p => !options.DisabledPasses.Contains(p.Name))
            .Aggregate(
                graph with
                {
                    HeadTokens = graph.Heads.Count(),
                },
                (g, pass) => pass.Rewrite(g)
            );

    public static StepGraph Run(StepGraph calls, CompileOptions options) =>
        Calls
            .Where(p => !options.DisabledPasses.Contains(p.Name))
            .Aggregate(calls, (c, pass) => pass.Rewrite(c));
}
