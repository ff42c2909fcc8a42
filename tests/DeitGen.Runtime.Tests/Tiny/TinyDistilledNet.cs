using DeitGen.Arenas;
using DeitGen.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>The same with a second head.</summary>
internal sealed class TinyDistilledNet : TinyNet, IDistilledModel
{
    private readonly Parameter distWeight;
    private readonly Parameter distBias;

    public TinyDistilledNet(Arena arena)
        : base(arena)
    {
        distWeight = Bind(arena, "head_dist.weight");
        distBias = Bind(arena, "head_dist.bias");
    }

    public override Tensor forward(Tensor images)
    {
        using var scope = NewDisposeScope();
        var heads = ForwardHeads(images);
        return ((heads.Class + heads.Distillation) / 2).MoveToOuterDisposeScope();
    }

    public DistilledLogits ForwardHeads(Tensor images)
    {
        using var scope = NewDisposeScope();
        var x = Body(images);
        return new DistilledLogits(
            ClassHead(x),
            Head(x, distWeight, distBias)
        ).MoveToOuterDisposeScope();
    }
}
