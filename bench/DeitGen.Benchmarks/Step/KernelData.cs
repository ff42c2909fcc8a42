using DeitGen.Kernels;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Benchmarks.Step;

/// <summary>Operands of every kernel at one network's sizes, for both number formats and for torch.</summary>
internal sealed class KernelData : IDisposable
{
    private readonly KernelSizes s;
    private readonly KernelOperands<Fp32> fp32;
    private readonly KernelOperands<Bf16> bf16;
    private readonly Team team = new();
    private readonly DisposeScope scope = NewDisposeScope();

    public KernelData(KernelSizes sizes)
    {
        s = sizes;
        fp32 = new(sizes, team);
        bf16 = new(sizes, team);
    }

    public IEnumerable<KernelCase> Cases =>
        [
            new("attention", fp32.Attention, bf16.Attention, Attention()),
            new("residual + norm", fp32.LayerNorm, bf16.LayerNorm, LayerNorm()),
            new("bias + GELU", fp32.Gelu, bf16.Gelu, Gelu()),
            new("embedding", fp32.Embedding, bf16.Embedding, Embedding()),
            new("soft cross-entropy", fp32.Loss, bf16.Loss, Loss()),
        ];

    public void Dispose()
    {
        fp32.Dispose();
        bf16.Dispose();
        team.Dispose();
        scope.Dispose();
    }

    private Action Attention()
    {
        var (qkv, bias, d) = (Leaf(s.Rows, 3 * s.Width), Leaf(3 * s.Width), randn(s.Rows, s.Width));
        return Step(
            d,
            () =>
            {
                var heads = (qkv + bias).view(s.Images, s.Tokens, 3, s.Heads, s.HeadWidth);
                var parts = heads.permute(2, 0, 3, 1, 4).unbind(0);
                var output = F.scaled_dot_product_attention(parts[0], parts[1], parts[2]);
                return output.transpose(1, 2).reshape(s.Rows, s.Width);
            }
        );
    }

    private Action LayerNorm()
    {
        var (h, product, bias) = (Leaf(s.Rows, s.Width), Leaf(s.Rows, s.Width), Leaf(s.Width));
        var (gain, shift, d) = (Leaf(s.Width), Leaf(s.Width), randn(s.Rows, s.Width));
        return Step(d, () => F.layer_norm(h + (product + bias), [s.Width], gain, shift, 1e-6));
    }

    private Action Gelu()
    {
        var (x, bias, d) = (Leaf(s.Rows, s.Hidden), Leaf(s.Hidden), randn(s.Rows, s.Hidden));
        return Step(d, () => F.gelu(x + bias));
    }

    private Action Embedding()
    {
        var (patches, bias) = (Leaf(s.Images, s.Tokens - 2, s.Width), Leaf(s.Width));
        var (first, second, position) = (
            Leaf(1, 1, s.Width),
            Leaf(1, 1, s.Width),
            Leaf(s.Tokens, s.Width)
        );
        var d = randn(s.Images, s.Tokens, s.Width);
        Tensor All(Tensor token) => token.expand(s.Images, -1, -1);
        return Step(d, () => cat([All(first), All(second), patches + bias], 1) + position);
    }

    private Action Loss()
    {
        var (logits, bias) = (Leaf(s.Images, 1000), Leaf(1000));
        var (targets, d) = (randn(s.Images, 1000).softmax(1), ones(1).squeeze());
        return Step(d, () => (targets * F.log_softmax(logits + bias, 1)).sum(1).mean().neg());
    }

    private static Tensor Leaf(params long[] shape) => randn(shape).requires_grad_();

    private static Action Step(Tensor gradient, Func<Tensor> forward) =>
        () =>
        {
            using var temporaries = NewDisposeScope();
            forward().backward([gradient]);
        };
}
