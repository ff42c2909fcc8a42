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
