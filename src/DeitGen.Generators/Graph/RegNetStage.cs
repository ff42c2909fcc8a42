using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>Blocks of one width; the first halves height and width.</summary>
/// <param name="Key">s1, s2, ...</param>
/// <param name="Groups">Of the 3 x 3 convolutions.</param>
/// <param name="Blocks">In order.</param>
internal sealed record RegNetStage(string Key, int Groups, EquatableArray<RegNetBlock> Blocks)
{
    public long Parameters => Blocks.Sum(b => b.Operations.Sum(o => o.Parameters));

    public Shape Output(Shape x) => Blocks.Aggregate(x, (shape, block) => block.Output(shape));

    public long Macs(Shape x)
    {
        var macs = 0L;
        foreach (var block in Blocks)
        {
            macs += block.Macs(x);
            x = block.Output(x);
        }
        return macs;
    }
}
