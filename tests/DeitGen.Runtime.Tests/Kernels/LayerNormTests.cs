using DeitGen.Kernels;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Tests.Kernels;

public sealed class LayerNormTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(7, 48)]
    [InlineData(31, 192)]
    public void A_norm_after_a_plain_branch_is_torchs(int rows, int width)
    {
        Check<Fp32, Fp32>(rows, width, hasScale: false);
        Check<Bf16, Bf16>(rows, width, hasScale: false);
        Check<Bf16, Fp32>(rows, width, hasScale: false); // before the heads
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(7, 48)]
    public void A_norm_after_a_scaled_branch_is_torchs(int rows, int width)
    {
        Check<Fp32, Fp32>(rows, width, hasScale: true);
        Check<Bf16, Bf16>(rows, width, hasScale: true);
        Check<Bf16, Fp32>(rows, width, hasScale: true);
    }

    [Fact]
    public void A_norm_alone_is_torchs()
    {
        using var o = new Operands();
        var x = o.Normal(5, 32).requires_grad_();
        var (gain, bias) = (o.Normal(32).requires_grad_(), o.Normal(32).requires_grad_());
        var (dy, dx) = (o.Normal(5, 32), o.Normal(5, 32));
        var norm = new Normed<Fp32>(o.Matrix<Fp32>(x), o.Empty<Fp32>(5, 32), o.Strip(10));
        var affine = new Affine(o.Strip(gain), o.Strip(bias));
        var (dAffine, gradient) = (new Affine(o.Strip(32), o.Strip(32)), o.Matrix<Fp32>(dx));
        LayerNorm.Forward(o.Team, affine, norm);
        LayerNorm.Backward(o.Team, o.Matrix<Fp32>(dy), norm, affine, dAffine, gradient, beta: 0);

        var y = F.layer_norm(x, [32], gain, bias, 1e-6);
        y.backward([dy]);
        Close(y, norm.Output);
        Close(x.grad! + dx, gradient);
        Close(gain.grad!, dAffine.Gain);
        Close(bias.grad!, dAffine.Bias);
    }

    [Fact]
    public void Where_nothing_goes_backward_the_stream_is_added_to_in_place()
    {
        using var o = new Operands();
        var (h, product, bias) = (o.Normal(5, 32), o.Normal(5, 32), o.Normal(32));
        var (gain, shift) = (o.Normal(32), o.Normal(32));
        var affine = new Affine(o.Strip(gain), o.Strip(shift));
        var (x, y, alone) = (o.Matrix<Fp32>(h), o.Empty<Fp32>(5, 32), o.Empty<Fp32>(5, 32));
        LayerNorm.Apply(o.Team, x, affine, alone);
        LayerNorm.Apply(o.Team, x, new(o.Matrix<Fp32>(product), o.Strip(bias)), affine, y);

        Close(F.layer_norm(h, [32], gain, shift, 1e-6), alone);
        Close(h + product + bias, x);
        Close(F.layer_norm(h + product + bias, [32], gain, shift, 1e-6), y);
    }

    private static void Check<T, TNorm>(int rows, int width, bool hasScale)
        where T : unmanaged, IElement<T>
        where TNorm : unmanaged, IElement<TNorm>
    {
        using var o = new Operands();
        var (h, product) = (o.Normal(rows, width).requires_grad_(), o.Normal<T>(rows, width));
        product.requires_grad_();
        torch.Tensor Vector() => o.Normal(width).requires_grad_();
        var (bias, scale, gain, shift) = (Vector(), Vector(), Vector(), Vector());
        var (dy, dx) = (o.Normal<TNorm>(rows, width), o.Normal(rows, width));

        var branch = new Branch<T>(o.Matrix<T>(product), o.Strip(bias), Scale(o.Strip(scale)));
        var dBranch = new Branch<T>(o.Empty<T>(rows, width), o.Strip(width), Scale(o.Strip(width)));
        var norm = new Normed<TNorm>(
            o.Empty<Fp32>(rows, width),
            o.Empty<TNorm>(rows, width),
            o.Strip(2 * rows)
        );
        var (affine, dAffine) = (
            new Affine(o.Strip(gain), o.Strip(shift)),
            new Affine(o.Strip(width), o.Strip(width))
        );
        var gradient = o.Matrix<Fp32>(dx);
        LayerNorm.Forward(o.Team, o.Matrix<Fp32>(h), branch, affine, norm);
        LayerNorm.Backward(
            o.Team,
            o.Matrix<TNorm>(dy),
            norm,
            affine,
            dAffine,
            gradient,
            branch,
            dBranch,
            0
        );

        var x = h + (hasScale ? scale : torch.ones(1)) * (product + bias);
        var y = F.layer_norm(x, [width], gain, shift, 1e-6);
        torch.autograd.backward([y, x], [dy, dx]);
        Close(x, norm.Input);
        Close(y, norm.Output);
        Close(h.grad!, gradient);
        Close(gain.grad!, dAffine.Gain);
        Close(shift.grad!, dAffine.Bias);
        Close(product.grad!, dBranch.Product);
        Close(bias.grad!, dBranch.Bias);
        if (hasScale)
            Close(scale.grad!, dBranch.Scale);

        Strip Scale(Strip strip) => hasScale ? strip : default;
    }
}
