using DeitGen.Arenas;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>A network of two layers over an arena, as an emitted module would be: [B, 1, 4, 4] to [B, 3].</summary>
internal class TinyNet : nn.Module<Tensor, Tensor>
{
    private readonly Parameter bodyWeight;
    private readonly Parameter headWeight;
    private readonly Parameter headBias;

    public TinyNet(Arena arena)
        : base(nameof(TinyNet))
    {
        bodyWeight = Bind(arena, "body.weight");
        headWeight = Bind(arena, "head.weight");
        headBias = Bind(arena, "head.bias");
    }

    public override Tensor forward(Tensor images)
    {
        using var scope = NewDisposeScope();
        return Head(Body(images), headWeight, headBias).MoveToOuterDisposeScope();
    }

    protected Parameter Bind(Arena arena, string key)
    {
        var parameter = arena.Parameter(key);
        register_parameter(key, parameter);
        return parameter;
    }

    protected Tensor Body(Tensor images) => F.linear(images.flatten(1), bodyWeight).tanh(); // [B, 8]

    protected Tensor ClassHead(Tensor x) => Head(x, headWeight, headBias);

    protected static Tensor Head(Tensor x, Parameter weight, Parameter bias) =>
        F.linear(x, weight, bias); // [B, 3]
}
