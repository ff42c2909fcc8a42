using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Passes;

/// <summary>A convolution whose stride is its kernel reads every pixel once: it is a matrix product over rows of pixels.</summary>
internal static class PatchConvolution
{
    public static readonly Pass<DeitGraph> Pass = new(nameof(PatchConvolution), Rewrite);

    private static DeitGraph Rewrite(DeitGraph graph) =>
        graph with
        {
            Embed = new(
                graph
                    .Embed.Operations.Select(o =>
                        o is PatchEmbedding convolution ? new PatchProduct(convolution) : o
                    )
                    .ToEquatable()
            ),
        };
}
