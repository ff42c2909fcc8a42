using DeitGen.Kernels;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Tests.Kernels;

public sealed class HeadTokensTests
{
    private const int Width = 32;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_first_rows_of_each_image_are_gathered(int perImage)
    {
        using var o = new Operands();
        var all = o.Normal(3, 5, Width);
        var few = o.Empty<Fp32>(3 * perImage, Width);
        HeadTokens.Gather(o.Matrix<Fp32>(all), few, tokens: 5);
        Close(all.narrow(1, 0, perImage), few);
    }

    /// <summary>The last block's input has gradients from all keys and values, and from its head tokens as queries and as residuals.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Gradients_of_head_tokens_join_those_of_all_tokens(int perImage)
    {
        using var o = new Operands();
        var x = o.Normal(3, 5, Width).requires_grad_();
        var (gain, shift) = (o.Normal(Width).requires_grad_(), o.Normal(Width).requires_grad_());
        var (dy, dFew, dHead) = (o.Normal(3, 5, Width), Few(), Few());
        torch.Tensor Few() => o.Normal(3, perImage, Width);
        var norm = new Normed<Fp32>(o.Matrix<Fp32>(x), o.Empty<Fp32>(15, Width), o.Strip(30));
        var affine = new Affine(o.Strip(gain), o.Strip(shift));
        var (dAffine, dx) = (new Affine(o.Strip(Width), o.Strip(Width)), o.Empty<Fp32>(15, Width));
        var head = new HeadGradient<Fp32>(o.Matrix<Fp32>(dFew), o.Matrix<Fp32>(dHead), 5);
        var dBranch = new Branch<Fp32>(default, o.Strip(Width));
        LayerNorm.Forward(o.Team, affine, norm);
        LayerNorm.Backward(
            o.Team,
            o.Matrix<Fp32>(dy),
            head,
            norm,
            affine,
            dAffine,
            dx,
            default,
            dBranch,
            beta: 0
        );

        var y = F.layer_norm(x, [Width], gain, shift, 1e-6);
        torch.Tensor Heads(torch.Tensor all) => all.narrow(1, 0, perImage);
        torch.autograd.backward([y, Heads(y), Heads(x)], [dy, dFew, dHead]);
        Close(x.grad!, dx);
        Close(gain.grad!, dAffine.Gain);
        Close(shift.grad!, dAffine.Bias);
        Close(x.grad!.sum([0, 1]), dBranch.Bias);
    }
}
