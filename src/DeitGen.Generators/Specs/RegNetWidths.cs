namespace DeitGen.Generators.Specs;

/// <summary>
/// The widths of a RegNet's stages (section 3.3 of Radosavovic et al. 2020) with the rounding of timm 0.3.2: ties go to even, in the
/// exponent as in the widths.
/// </summary>
internal static class RegNetWidths
{
    private const int Quantum = 8;

    /// <summary>Width, depth and group width of each stage.</summary>
    public static IEnumerable<(int Width, int Depth, int GroupWidth)> Stages(RegNetSpec spec) =>
        Blocks(spec)
            .GroupBy(width => width)
            .Select(stage =>
            {
                var group = Math.Min(spec.GroupWidth, (int)stage.Key);
                return ((int)Math.Round(stage.Key / group) * group, stage.Count(), group);
            });

    /// <summary>The widest block before its groups round it; not finite where the numbers overflow.</summary>
    public static double Widest(RegNetSpec spec) => Blocks(spec).Last();

    /// <summary>The gate's width is a share of what enters the block.</summary>
    public static int Gate(RegNetSpec spec, int channels) =>
        (int)Math.Round(channels * spec.SeRatio);

    private static IEnumerable<double> Blocks(RegNetSpec spec) =>
        Enumerable
            .Range(0, spec.Depth)
            .Select(block =>
            {
                var line = (spec.Width + block * spec.Slope) / spec.Width;
                var power = Math.Round(Math.Log(line) / Math.Log(spec.Multiplier));
                var width = spec.Width * Math.Pow(spec.Multiplier, power);
                return Math.Round(width / Quantum) * Quantum;
            });
}
