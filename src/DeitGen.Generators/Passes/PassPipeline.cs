using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Passes;

/// <summary>The passes in the order in which they run.</summary>
internal static class PassPipeline
{
    public static readonly IReadOnlyList<Pass<DeitGraph>> All = [DropPathOfRateZero.Pass];

    /// <summary>There are none yet for networks of other kinds.</summary>
    public static NetworkGraph Run(NetworkGraph graph, CompileOptions options) =>
        graph is DeitGraph transformer ? All.Run(transformer, options) : graph;
}
