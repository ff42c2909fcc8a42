using DeitGen.Generators.Graph.Operations;

namespace DeitGen.Generators.Graph;

/// <summary>A bottleneck: 1 x 1, grouped 3 x 3, gate, 1 x 1, added to the shortcut.</summary>
/// <param name="Conv1">1 x 1.</param>
/// <param name="Conv2">3 x 3 in groups, with the block's stride.</param>
/// <param name="Gate">Weighs channels.</param>
/// <param name="Conv3">1 x 1.</param>
/// <param name="Downsample">The shortcut where the shape changes; null where it is the block's input itself.</param>
internal sealed record RegNetBlock(
    ConvNorm Conv1,
    ConvNorm Conv2,
    SqueezeExcite Gate,
    ConvNorm Conv3,
    ConvNorm? Downsample
)
{
    /// <summary>In the order of the reference's checkpoints.</summary>
    public IEnumerable<Operation> Operations =>
        Downsample is null
            ? [Conv1, Conv2, Gate, Conv3]
            : (Operation[])[Conv1, Conv2, Gate, Conv3, Downsample];

    public Shape Output(Shape x) => Conv2.Output(Conv1.Output(x));

    public long Macs(Shape x)
    {
        var (wide, narrow) = (Conv1.Output(x), Output(x));
        return Conv1.Macs(x)
            + Conv2.Macs(wide)
            + Gate.Macs(narrow)
            + Conv3.Macs(narrow)
            + (Downsample?.Macs(x) ?? 0);
    }
}
