using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>The compiled step's own passes, in the order in which they run; the module stays in the reference's order.</summary>
internal static class StepPipeline
{
    /// <summary>On the network, before it is differentiated: the backward pass follows by itself.</summary>
    public static readonly IReadOnlyList<Pass<DeitGraph>> Network =
    [
        PatchConvolution.Pass,
        DeadTokens.Pass,
    ];

    /// <summary>On the whole step, forward and backward.</summary>
    public static readonly IReadOnlyList<Pass<StepGraph>> Step =
    [
        FusedEmbedding.Pass,
        FusedAttention.Pass,
        FusedGelu.Pass,
        FusedLoss.Pass,
        FusedNorm.Pass,
        FusedHeadGradient.Pass,
    ];

    public static DeitGraph Run(DeitGraph graph, CompileOptions options) =>
        Network.Run(graph, options);

    public static StepGraph Run(StepGraph step, CompileOptions options) => Step.Run(step, options);
}
