using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Benchmarks.Step.Plain;

/// <summary>A block as one writes it with TorchSharp's modules.</summary>
internal sealed class PlainBlock : Module<Tensor, Tensor>
{
    private readonly int heads;
    private readonly LayerNorm norm1;
    private readonly Linear qkv;
    private readonly Linear proj;
    private readonly LayerNorm norm2;
    private readonly Linear fc1;
    private readonly Linear fc2;

    public PlainBlock(int width, int heads)
        : base("block")
    {
        this.heads = heads;
        (norm1, norm2) = (LayerNorm(width, 1e-6), LayerNorm(width, 1e-6));
        (qkv, proj) = (Linear(width, 3 * width), Linear(width, width));
        (fc1, fc2) = (Linear(width, 4 * width), Linear(4 * width, width));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        x = x + Attention(norm1.call(x));
        return x + fc2.call(F.gelu(fc1.call(norm2.call(x))));
    }

    private Tensor Attention(Tensor x)
    {
        var (images, tokens, width) = (x.size(0), x.size(1), x.size(2));
        var packed = qkv.call(x).reshape(images, tokens, 3, heads, width / heads);
        var parts = packed.permute(2, 0, 3, 1, 4).unbind(0);
        var mixed = F.scaled_dot_product_attention(parts[0], parts[1], parts[2]);
        return proj.call(mixed.transpose(1, 2).reshape(images, tokens, width));
    }
}
