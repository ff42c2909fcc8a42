using DeitGen.Kernels;
using DeitGen.Support;

namespace DeitGen.Tests.Kernels;

public sealed class TeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_step_gives_the_same_bits_in_every_run(int threads) =>
        Assert.Equal(Step(threads), Step(threads));

    [Fact]
    public void Kernels_allocate_nothing()
    {
        using var o = new Operands();
        var (qkv, dQkv) = (o.Matrix<Fp32>(o.Normal(34, 96)), o.Empty<Fp32>(34, 96));
        var (output, lse) = (o.Empty<Fp32>(34, 32), o.Empty<Fp32>(4, 17));
        var (bias, dBias) = (o.Strip(o.Normal(96)), o.Strip(96));
        var weight = o.Matrix<Fp32>(o.Normal(96, 32));
        var norm = new Normed<Fp32>(o.Matrix<Fp32>(o.Normal(34, 32)), output, o.Strip(68));
        var affine = new Affine(bias.Slice(0, 32), bias.Slice(32, 32));
        var dAffine = new Affine(dBias.Slice(0, 32), dBias.Slice(32, 32));
        Run(); // scratch memory and views are made once
        Assert.Equal(0, ManagedBytes.Of(Run));

        void Run()
        {
            var input = Qkv.Packed(qkv, bias);
            LayerNorm.Forward(o.Team, affine, norm);
            Linear.Forward(output, weight, dQkv);
            Attention.Forward(o.Team, input, output, lse, 2);
            Attention.Backward(o.Team, input, output, lse, output, Qkv.Packed(dQkv, dBias), 2, 0);
            BiasGelu.Forward(o.Team, dQkv, bias, dQkv);
            BiasGelu.Backward(o.Team, dQkv, dQkv, dBias, 0);
            LayerNorm.Backward(o.Team, output, norm, affine, dAffine, norm.Input, 0);
            _ = CrossEntropy.Labels(lse, default, [1, 2, 3, 4], 0.1f, 1, default, 0);
        }
    }

    [Fact]
    public void Shapes_that_do_not_match_are_refused_at_the_door()
    {
        using var o = new Operands();
        var (x, odd) = (o.Empty<Fp32>(4, 32), o.Empty<Fp32>(4, 24));
        var bias = o.Strip(32);
        Assert.Throws<ArgumentException>(() => BiasGelu.Forward(o.Team, x, bias, odd));
        Assert.Throws<ArgumentException>(() => BiasGelu.Apply(o.Team, odd, o.Strip(24)));
        Assert.Throws<ArgumentException>(() => Linear.Forward(x, odd, x));
        Assert.Throws<ArgumentException>(() =>
            Attention.Forward(o.Team, Qkv.Split(x, x, bias), x, x, 3)
        );
    }

    /// <summary>Sums over rows, which threads share, of a norm's backward.</summary>
    private static float[] Step(int threads)
    {
        using var o = new Operands(threads: threads);
        var (x, dy) = (o.Matrix<Fp32>(o.Normal(101, 48)), o.Matrix<Fp32>(o.Normal(101, 48)));
        var norm = new Normed<Fp32>(x, o.Empty<Fp32>(101, 48), o.Strip(202));
        var affine = new Affine(o.Strip(o.Normal(48)), o.Strip(o.Normal(48)));
        var dAffine = new Affine(o.Strip(48), o.Strip(48));
        LayerNorm.Forward(o.Team, affine, norm);
        LayerNorm.Backward(o.Team, dy, norm, affine, dAffine, x, 0);
        return [.. dAffine.Gain.Span, .. dAffine.Bias.Span];
    }
}
