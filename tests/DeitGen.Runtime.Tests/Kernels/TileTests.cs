using DeitGen.Kernels;
using static DeitGen.Tests.Kernels.Operands;

namespace DeitGen.Tests.Kernels;

public sealed unsafe class TileTests
{
    [Theory] // rows, columns, depth: around the unit of 6 x 64 and below it
    [InlineData(1, 16, 1)]
    [InlineData(5, 64, 7)]
    [InlineData(6, 80, 16)]
    [InlineData(13, 144, 33)]
    public void Products_of_tiles_are_torchs(int rows, int columns, int depth)
    {
        using var o = new Operands();
        var (a, b, c) = (o.Normal(rows, depth), o.Normal(depth, columns), o.Normal(rows, columns));
        var (left, turned) = (o.Matrix<Fp32>(a), o.Matrix<Fp32>(a.t()));
        var (right, sum, plain) = (
            o.Matrix<Fp32>(b),
            o.Matrix<Fp32>(c),
            o.Empty<Fp32>(rows, columns)
        );
        var dense = Operand.Dense(Data(left), depth);
        var transposed = Operand.Transposed(Data(turned), rows);
        Tile.Multiply(dense, Data(right), Data(plain), rows, columns, depth);
        Tile.Multiply(transposed, Data(right), Data(sum), rows, columns, depth, adds: true);
        Close(a.matmul(b), plain);
        Close(c + a.matmul(b), sum);
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(18, 32)]
    [InlineData(31, 64)]
    public void Transposes_are_padded_with_zeros(int rows, int columns)
    {
        using var o = new Operands();
        var a = o.Normal(rows, columns);
        var turned = o.Empty<Fp32>(columns, 32);
        Tile.Transpose(Data(o.Matrix<Fp32>(a)), rows, columns, Data(turned), 32);
        var expected = TorchSharp.torch.nn.functional.pad(a.t(), [0, 32 - rows]);
        Close(expected, Read(turned), 0);
    }

    private static float* Data(Matrix<Fp32> matrix) => (float*)matrix.Row(0);
}
