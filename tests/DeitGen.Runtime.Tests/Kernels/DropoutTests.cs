using DeitGen.Kernels;
using DeitGen.Training;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;

namespace DeitGen.Tests.Kernels;

public sealed class DropoutTests
{
    [Theory]
    [InlineData(0, 6)]
    [InlineData(1, 2)] // the second and third of six rows: not a whole number of Philox blocks before them
    public void A_micro_batch_draws_its_part_of_the_modules_mask(int firstRow, int rows)
    {
        using var o = new Operands();
        var mask = o.Empty<Fp32>(rows, 18);
        Dropout.Draw(mask, seed: 3, step: 5, site: 2, rate: 0.3, first: firstRow * 18);
        var whole = new PhiloxMasks(3, 100).Dropout(5).Apply(torch.ones(6, 18), 2, 0.3);
        Close(whole.narrow(0, firstRow, rows), Read(mask), 0);
    }

    [Fact]
    public void Values_and_gradients_are_multiplied_by_the_mask()
    {
        using var o = new Operands();
        var (x, bias, mask, dy) = (o.Normal(5, 16), o.Normal(16), o.Normal(5, 16), o.Normal(5, 16));
        var (value, dx, dBias) = (o.Matrix<Fp32>(x), o.Matrix<Fp32>(dy), o.Strip(16));
        Dropout.Forward(o.Team, value, o.Strip(bias), o.Matrix<Fp32>(mask));
        Dropout.Backward(o.Team, dx, o.Matrix<Fp32>(mask), dBias, beta: 0);
        Close((x + bias) * mask, value);
        Close(dy * mask, dx);
        Close((dy * mask).sum([0]), dBias);
    }
}
