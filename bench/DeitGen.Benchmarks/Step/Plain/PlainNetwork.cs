using DeitGen.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DeitGen.Benchmarks.Step.Plain;

/// <summary>A distilled DeiT as one writes it with TorchSharp's modules.</summary>
internal sealed class PlainNetwork : Module<Tensor, (Tensor Class, Tensor Distillation)>
{
    private readonly Conv2d patches;
    private readonly Parameter classToken;
    private readonly Parameter distToken;
    private readonly Parameter positions;
    private readonly ModuleList<PlainBlock> blocks;
    private readonly LayerNorm norm;
    private readonly Linear head;
    private readonly Linear headDist;

    public PlainNetwork(Variant v)
        : base("deit")
    {
        var (width, side) = (v.EmbedDim, v.ImageSize / v.PatchSize);
        patches = Conv2d(v.Channels, width, v.PatchSize, stride: v.PatchSize);
        classToken = Parameter(randn(1, 1, width) * 0.02f);
        distToken = Parameter(randn(1, 1, width) * 0.02f);
        positions = Parameter(randn(1, side * side + 2, width) * 0.02f);
        blocks = ModuleList(
            Enumerable.Range(0, v.Depth).Select(_ => new PlainBlock(width, v.Heads)).ToArray()
        );
        norm = LayerNorm(width, 1e-6);
        (head, headDist) = (Linear(width, v.NumClasses), Linear(width, v.NumClasses));
        RegisterComponents();
    }

    public override (Tensor Class, Tensor Distillation) forward(Tensor images)
    {
        var batch = images.size(0);
        var x = patches.call(images).flatten(2).transpose(1, 2);
        x = cat([classToken.expand(batch, -1, -1), distToken.expand(batch, -1, -1), x], 1);
        x = x + positions;
        foreach (var block in blocks)
            x = block.call(x);
        x = norm.call(x);
        return (head.call(x.select(1, 0)), headDist.call(x.select(1, 1)));
    }
}
