using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>From a resolved <c>[RegNetY]</c> to its graph, in the order of timm 0.3.2's regnet.py.</summary>
internal static class RegNetLowering
{
    public static RegNetGraph Lower(Declaration declaration, RegNetSpec n)
    {
        var stem = new ConvNorm("stem", n.Channels, n.StemWidth, 3, 2, 1, Gain: 1);
        var stages = new List<RegNetStage>();
        var channels = n.StemWidth;
        foreach (var (width, depth, group) in RegNetWidths.Stages(n))
        {
            var key = $"s{stages.Count + 1}";
            var blocks = new List<RegNetBlock>();
            for (var b = 1; b <= depth; b++, channels = width)
                blocks.Add(Block(n, $"{key}.b{b}", channels, width, width / group, b == 1 ? 2 : 1));
            stages.Add(new(key, width / group, blocks.ToEquatable()));
        }
        return new(
            Identity.Of(declaration, n.Name),
            Shape.Batch(n.Channels, n.ImageSize, n.ImageSize),
            stem,
            stages.ToEquatable(),
            new("head.fc", channels, n.NumClasses, HasBias: true, new InitialValue.Normal(0.01))
        );
    }

    /// <summary>The last normalisation starts at 0, so that a block starts as its shortcut.</summary>
    private static RegNetBlock Block(
        RegNetSpec n,
        string key,
        int channels,
        int width,
        int groups,
        int stride
    ) =>
        new(
            new($"{key}.conv1", channels, width, 1, 1, 1, Gain: 1),
            new($"{key}.conv2", width, width, 3, stride, groups, Gain: 1),
            new($"{key}.se", width, RegNetWidths.Gate(n, channels)),
            new($"{key}.conv3", width, width, 1, 1, 1, Gain: 0),
            stride > 1 ? new($"{key}.downsample", channels, width, 1, stride, 1, Gain: 1) : null
        );
}
