using DeitGen.Kernels;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Tests.Kernels;

/// <summary>Branches of which only the kept images are computed, against the form that multiplies by a mask.</summary>
public sealed class KeptTests
{
    private const int Tokens = 3;
    private const int Width = 32;
    private const int Rows = 4 * Tokens;

    [Theory] // which images keep the branch before the norm, and the one after
    [InlineData(new float[] { 2, 2, 2, 2 }, new float[] { 4, 4, 4, 4 })]
    [InlineData(new float[] { 0, 2, 0, 2 }, new float[] { 4, 4, 0, 0 })]
    [InlineData(new float[] { 2, 0, 0, 0 }, new float[] { 0, 0, 0, 0 })]
    [InlineData(new float[] { 0, 0, 0, 0 }, new float[] { 0, 0, 0, 4 })]
    public void Skipping_images_equals_multiplying_by_a_mask(float[] before, float[] after)
    {
        using var o = new Operands(images: 4);
        using var kept = Keep(before);
        using var next = Keep(after);
        torch.Tensor Rows3() => o.Normal(4, Tokens, Width).requires_grad_();
        torch.Tensor Vector() => o.Normal(Width).requires_grad_();
        var (h, product, dy, dx) = (Rows3(), Rows3(), Rows3().detach(), Rows3().detach());
        var (bias, scale, gain, shift) = (Vector(), Vector(), Vector(), Vector());

        var branch = new Branch<Fp32>(Of(product, before, o), o.Strip(bias), o.Strip(scale), kept);
        var dBranch = new Branch<Fp32>(o.Empty<Fp32>(Rows, Width), o.Strip(Width), o.Strip(Width));
        var output = o.Empty<Fp32>(Rows, Width);
        var norm = new Normed<Fp32>(o.Empty<Fp32>(Rows, Width), output, o.Strip(2 * Rows), next);
        var affine = new Affine(o.Strip(gain), o.Strip(shift));
        var (dAffine, gradient) = (new Affine(o.Strip(Width), o.Strip(Width)), o.Matrix<Fp32>(dx));
        LayerNorm.Forward(o.Team, o.Matrix<Fp32>(h), branch, affine, norm);
        LayerNorm.Backward(
            o.Team,
            Of(dy, after, o),
            norm,
            affine,
            dAffine,
            gradient,
            branch,
            dBranch,
            beta: 0
        );

        var factors = torch.tensor(before).to_type(torch.ScalarType.Float64).view(4, 1, 1);
        var isNext = torch.tensor(after).gt(0).to_type(torch.ScalarType.Float64).view(4, 1, 1);
        var x = h + factors * scale * (product + bias);
        var y = F.layer_norm(x, [Width], gain, shift, 1e-6);
        torch.autograd.backward([y, x], [dy * isNext, dx]);
        Close(x, norm.Input);
        Close(Some(y, after), output.Take(next.Count));
        Close(h.grad!, gradient);
        Close(Some(product.grad!, before), dBranch.Product.Take(kept.Count));
        Close(gain.grad!, dAffine.Gain);
        Close(shift.grad!, dAffine.Bias);
        Close(bias.grad!, dBranch.Bias);
        Close(scale.grad!, dBranch.Scale);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Products_take_as_many_images_as_are_kept(int count)
    {
        using var o = new Operands(images: 4);
        var (x, dy) = (o.Normal(Rows, 16), o.Normal(Rows, 8));
        using var o1 = new Operands();
        var (w, dw) = (o.Normal(8, 16), o1.Empty<Fp32>(8, 16));
        var (mx, mdy) = (o.Matrix<Fp32>(x).Take(count), o.Matrix<Fp32>(dy).Take(count));
        var (y, dx) = (o.Empty<Fp32>(Rows, 8).Take(count), o.Empty<Fp32>(Rows, 16).Take(count));
        var weight = o1.Matrix<Fp32>(w);
        Linear.Forward(mx, weight, y);
        Linear.Backward(mdy, mx, weight, dw, dx, beta: 0);
        var (some, dSome) = (x[..(count * Tokens)], dy[..(count * Tokens)]);
        Close(some.matmul(w.t()), y);
        Close(dSome.t().matmul(some), dw);
        Close(dSome.matmul(w), dx);
    }

    private static Kept Keep(float[] mask)
    {
        var kept = new Kept(mask.Length);
        kept.Set(mask);
        return kept;
    }

    /// <summary>The kept images, close together; behind them NaN.</summary>
    private static Matrix<Fp32> Of(torch.Tensor all, float[] mask, Operands o)
    {
        var some = Some(all, mask);
        var missing = torch.full([Rows - some.shape[0], Width], double.NaN, torch.float64);
        return o.Matrix<Fp32>(torch.cat([some, missing], 0));
    }

    private static torch.Tensor Some(torch.Tensor all, float[] mask)
    {
        var indices = Enumerable.Range(0, mask.Length).Where(i => mask[i] > 0);
        var chosen = torch.tensor(indices.Select(i => (long)i).ToArray(), torch.int64);
        return all.detach().index_select(0, chosen).reshape(-1, Width);
    }
}
