using DeitGen.Kernels;

namespace DeitGen.Planning;

/// <summary>How fast this machine multiplies matrices that lie in its caches: the roof of every step.</summary>
internal sealed class MatrixRate<T> : IDisposable
    where T : unmanaged, IElement<T>
{
    private readonly Operands operands = new();
    private readonly Matrix<T> x;
    private readonly Matrix<T> weight;
    private readonly Matrix<T> y;

    /// <summary>Takes the operands: [rows, width] · [hidden, width]ᵀ, the shape of an MLP's first layer.</summary>
    public MatrixRate(int rows, int width, int hidden)
    {
        x = operands.Matrix<T>(rows, width);
        weight = operands.Matrix<T>(hidden, width);
        y = operands.Matrix<T>(rows, hidden);
    }

    /// <summary>Floating-point operations a second, of the quickest of the products that fit into the time.</summary>
    public double Measure(double seconds) =>
        2.0
        * x.Rows
        * x.Columns
        * y.Columns
        / Quickest.Seconds(seconds, () => Linear.Forward(x, weight, y));

    /// <inheritdoc/>
    public void Dispose() => operands.Dispose();
}
