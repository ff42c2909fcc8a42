using DeitGen.Kernels;
using static DeitGen.Tests.Kernels.Operands;

namespace DeitGen.Tests.Kernels;

public sealed class LinearTests
{
    [Theory]
    [InlineData(1, 16, 10)]
    [InlineData(37, 48, 144)]
    [InlineData(18, 75, 32)] // patches of 5 x 5 in colour
    public void Products_and_gradients_are_torchs(int rows, int inputs, int outputs)
    {
        Check<Fp32>(rows, inputs, outputs);
        Check<Bf16>(rows, inputs, outputs);
    }

    private static void Check<T>(int rows, int inputs, int outputs)
        where T : unmanaged, IElement<T>
    {
        using var o = new Operands();
        var (x, w) = (o.Normal<T>(rows, inputs), o.Normal<T>(outputs, inputs));
        var dy = o.Normal<T>(rows, outputs);
        var (mx, mw, mdy) = (o.Matrix<T>(x), o.Matrix<T>(w), o.Matrix<T>(dy));
        var (y, dw, dx) = (
            o.Empty<T>(rows, outputs),
            o.Empty<T>(outputs, inputs),
            o.Empty<T>(rows, inputs)
        );
        Linear.Forward(mx, mw, y);
        Linear.Backward(mdy, mx, mw, dw, dx, beta: 0);
        Close(x.matmul(w.t()), y);
        Close(dy.matmul(w), dx);
        Close(dy.t().matmul(x), dw);
        Linear.BackwardWeight(mdy, mx, dw, beta: 1);
        Close(dy.t().matmul(x) * 2, dw);
    }
}
