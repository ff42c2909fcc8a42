using DeitGen.Generators.Graph;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Passes;

/// <summary>
/// A rate of 0 drops nothing: such a block takes no mask. Under the linear rule that is block 0; without drop path it is
/// every block, and the training step loses its masks altogether.
/// </summary>
internal static class DropPathOfRateZero
{
    public static readonly Pass<DeitGraph> Pass = new(nameof(DropPathOfRateZero), Rewrite);

    private static DeitGraph Rewrite(DeitGraph graph) =>
        graph with
        {
            Blocks = graph
                .Blocks.Select(b => new Block(Simplify(b.Attention), Simplify(b.Mlp)))
                .ToEquatable(),
        };

    private static Residual Simplify(Residual residual) =>
        residual.Drop is { Rate: 0 } ? residual with { Drop = null } : residual;
}
