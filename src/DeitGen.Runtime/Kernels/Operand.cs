namespace DeitGen.Kernels;

/// <summary>A matrix read number by number through two strides, so that its transpose costs nothing.</summary>
/// <param name="data">Its first number.</param>
/// <param name="row">From a row to the next.</param>
/// <param name="column">From a column to the next.</param>
internal readonly unsafe struct Operand(float* data, nint row, nint column)
{
    public readonly float* Data = data;
    public readonly nint Row = row;
    public readonly nint Column = column;

    public static Operand Dense(float* data, int columns) => new(data, columns, 1);

    public static Operand Transposed(float* data, int columns) => new(data, 1, columns);
}
