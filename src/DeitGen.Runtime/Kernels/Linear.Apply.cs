using System.Runtime.Intrinsics;

namespace DeitGen.Kernels;

/// <summary>
/// Forward by our own tiles. They know that the weights are wanted turned and that C is written once, and pass libtorch's product by an
/// eighth at thousands of rows, by half at those of one image (Zen 4).
/// </summary>
public static partial class Linear
{
    /// <summary>Fewer rows read the weights once and do little with them: libtorch does that without turning them.</summary>
    private const int FewestRows = 24;

    /// <summary>Numbers of a turned panel that stay in the second-level cache.</summary>
    private const int PanelNumbers = 1 << 17;

    /// <summary>y = x·Wᵀ.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="x">[R, I].</param>
    /// <param name="weight">[O, I].</param>
    /// <param name="y">[R, O], written.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Apply(
        Team team,
        in Matrix<Fp32> x,
        in Matrix<Fp32> weight,
        in Matrix<Fp32> y
    )
    {
        if (!TakesPanels(x, y))
        {
            Forward(x, weight, y);
            return;
        }
        Check(x, weight, y);
        var scratch = team.Scratch(ProductPanels.Columns * x.Columns);
        var tiles = (long)ProductPanels.Panels(y) * ProductPanels.Tiles(y);
        team.Run(tiles, new ProductPanels(scratch, x, weight, y));
    }

    private static bool TakesPanels(in Matrix<Fp32> x, in Matrix<Fp32> y) =>
        Vector512.IsHardwareAccelerated
        && x.Rows >= FewestRows
        && y.Columns % Simd.Width == 0
        && x.Columns % 4 == 0
        && ProductPanels.Columns * x.Columns <= PanelNumbers;
}
