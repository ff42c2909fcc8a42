using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Passes;

/// <summary>The passes in the order in which they run.</summary>
internal static class PassPipeline
{
    public static readonly IReadOnlyList<Pass> All = [DropPathOfRateZero.Pass];

    /// <summary>There are none yet for networks of other kinds.</summary>
    public static NetworkGraph Run(NetworkGraph graph, CompileOptions options) =>
        graph is DeitGraph transformer ? Run(transformer, options) : graph;

    private static DeitGraph Run(DeitGraph graph, CompileOptions options) =>
        All.Where(p => !options.DisabledPasses.Contains(p.Name))
            .Aggregate(graph, (g, pass) => pass.Rewrite(g));
}
