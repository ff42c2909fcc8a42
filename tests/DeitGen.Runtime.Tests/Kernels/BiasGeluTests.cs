using DeitGen.Kernels;
using static DeitGen.Tests.Kernels.Operands;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Tests.Kernels;

public sealed class BiasGeluTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(13, 80)]
    public void Values_and_gradients_are_torchs(int rows, int width)
    {
        Check<Fp32>(rows, width);
        Check<Bf16>(rows, width);
    }

    private static void Check<T>(int rows, int width)
        where T : unmanaged, IElement<T>
    {
        using var o = new Operands();
        var (product, bias) = (o.Normal<T>(rows, width), o.Normal(width));
        var (x, dy) = ((product * 2 + bias).requires_grad_(), o.Normal<T>(rows, width));
        var (slope, applied) = (o.Matrix<T>(product * 2), o.Matrix<T>(product * 2));
        var (y, dx, dBias) = (o.Empty<T>(rows, width), o.Matrix<T>(dy), o.Strip(bias));
        BiasGelu.Forward(o.Team, slope, o.Strip(bias), y);
        BiasGelu.Backward(o.Team, dx, slope, dBias, beta: 1);
        BiasGelu.Apply(o.Team, applied, o.Strip(bias));

        var expected = F.gelu(x);
        expected.backward([dy]);
        Close(expected, y);
        Close(expected, applied);
        Close(x.grad!, dx);
        Close(x.grad!.sum([0]) + bias, dBias, Tolerance<T>());
    }
}
