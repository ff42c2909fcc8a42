using DeitGen.Kernels;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;

namespace DeitGen.Tests.Kernels;

public sealed class ShadowTests
{
    [Fact]
    public void Masters_are_rounded_as_torch_rounds()
    {
        using var o = new Operands();
        var (masters, shadow) = (o.Normal(7, 48), o.Empty<Bf16>(7, 48));
        Shadow.Round(o.Team, o.Matrix<Fp32>(masters), shadow);
        Close(
            masters.to_type(torch.ScalarType.BFloat16).to_type(torch.ScalarType.Float64),
            Read(shadow),
            0
        );
    }

    /// <summary>Of a part of two arenas that begins behind a line of something else; what lies around it stays.</summary>
    [Fact]
    public void A_shadow_follows_its_masters_and_leaves_sums_in_their_gradients()
    {
        using var o = new Operands();
        using var scope = torch.NewDisposeScope();
        var (values, gradients) = (torch.randn(80), torch.full(80, 7f));
        using var parameters = Workspace.Over(values);
        using var sums = Workspace.Over(gradients);
        using var shadow = new Shadow(parameters, sums, first: 64, numbers: 48);
        shadow.Round(o.Team);
        Close(
            values[16..64].bfloat16().to_type(torch.ScalarType.Float64).view(3, 16),
            Read(shadow.Matrices.Matrix<Bf16>(0, 3, 16)),
            0
        );

        var part = shadow.Gradients.Matrix<Bf16>(0, 3, 16);
        foreach (var beta in (float[])[0, 1])
        {
            for (var i = 0; i < 48; i++)
                part[i / 16, i % 16] = beta + i;
            shadow.Accumulate(o.Team, beta);
        }
        var expected = torch.full(80, 7f);
        expected[16..64] = 2 * torch.arange(48) + 1;
        Assert.Equal(expected, gradients);
    }

    [Fact]
    public void Gradients_of_micro_batches_are_summed_in_fp32()
    {
        using var o = new Operands();
        var (first, second) = (o.Normal<Bf16>(3, 16), o.Normal<Bf16>(3, 16) / 256);
        var sum = o.Empty<Fp32>(3, 16);
        Shadow.Accumulate(o.Team, o.Matrix<Bf16>(first), sum, beta: 0);
        Shadow.Accumulate(o.Team, o.Matrix<Bf16>(second), sum, beta: 1);
        Close(first + second, Read(sum), 1e-7);
    }
}
