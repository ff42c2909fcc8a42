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

    [Theory] // rows, inputs, outputs, threads
    [InlineData(24, 16, 64, 1)]
    [InlineData(25, 20, 16, 2)] // a panel of one vector
    [InlineData(41, 48, 144, 2)] // panels of 64, 64 and 16
    [InlineData(198, 192, 192, 2)]
    [InlineData(29, 64, 320, 5)] // threads that begin and end within a panel
    [InlineData(5, 16, 32, 2)] // few rows
    [InlineData(30, 16, 10, 2)] // no whole vectors
    [InlineData(30, 75, 32, 2)] // an odd depth
    public void Products_of_evaluation_are_torchs(int rows, int inputs, int outputs, int threads)
    {
        using var o = new Operands(threads: threads);
        var (x, w) = (o.Normal(rows, inputs), o.Normal(outputs, inputs));
        var y = o.Empty<Fp32>(rows, outputs);
        Linear.Apply(o.Team, o.Matrix<Fp32>(x), o.Matrix<Fp32>(w), y);
        Close(x.matmul(w.t()), y);
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
