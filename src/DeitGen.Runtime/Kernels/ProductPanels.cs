using DeitGen.Native;

namespace DeitGen.Kernels;

/// <summary>
/// The loop of <see cref="Linear.Apply"/>: y in panels of up to 64 columns. A panel's part of the weights is turned once, so that a line
/// of it is four vectors, and multiplies all rows, six at a time.
/// </summary>
internal readonly unsafe struct ProductPanels(
    Scratch scratch,
    Matrix<Fp32> x,
    Matrix<Fp32> weight,
    Matrix<Fp32> y
) : IShared
{
    /// <summary>Columns of a panel: four vectors of AVX-512.</summary>
    public const int Columns = 64;

    /// <summary>Rows that a tile takes; the last tile may begin in the one before.</summary>
    public const int Rows = 6;

    public static int Panels(in Matrix<Fp32> y) => (y.Columns + Columns - 1) / Columns;

    public static int Tiles(in Matrix<Fp32> y) => (y.Rows + Rows - 1) / Rows;

    /// <summary>A share is a run of tiles, panel after panel: where it begins and ends within one, two threads turn it.</summary>
    public void Run(Share share)
    {
        var panel = scratch.Of(share.Index);
        var tiles = Tiles(y);
        for (var next = share.First; next < share.End; )
        {
            var (number, first) = Math.DivRem(next, tiles);
            var count = Math.Min(tiles - first, share.End - next);
            var column = (int)number * Columns;
            var columns = Math.Min(Columns, y.Columns - column);
            Tile.Transpose((float*)weight.Row(column), columns, x.Columns, panel, columns);
            Multiply(panel, column, columns, (int)first, (int)(first + count));
            next += count;
        }
    }

    private void Multiply(float* panel, int column, int columns, int first, int end)
    {
        var row = first * Rows;
        var whole = Math.Min(end * Rows, y.Rows / Rows * Rows);
        if (whole > row)
            Tiled(panel, column, columns, row, whole - row);
        if (end * Rows > y.Rows)
            Tiled(panel, column, columns, y.Rows - Rows, Rows);
    }

    private void Tiled(float* panel, int column, int columns, int row, int rows) =>
        Tile.Multiply(
            new Operand((float*)x.Row(row), x.Stride, 1),
            panel,
            columns,
            (float*)y.Row(row) + column,
            y.Stride,
            (rows, columns, x.Columns)
        );
}
