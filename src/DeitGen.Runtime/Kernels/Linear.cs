using DeitGen.Native;

namespace DeitGen.Kernels;

/// <summary>
/// Matrix products, by libtorch. Biases are not here: the kernel that reads a product adds its bias, and the kernel that reads
/// a product's gradient sums it. x [R, I], weight [O, I], y [R, O]. R may be 0.
/// </summary>
public static partial class Linear
{
    /// <summary>y = x·Wᵀ.</summary>
    /// <param name="x">[R, I].</param>
    /// <param name="weight">[O, I].</param>
    /// <param name="y">[R, O], written.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Forward<T>(in Matrix<T> x, in Matrix<T> weight, in Matrix<T> y)
        where T : unmanaged, IElement<T>
    {
        Check(x, weight, y);
        if (x.Rows > 0)
            Libtorch.Multiply(y.Tensor, x.Tensor, weight.Transposed, 0);
    }

    /// <summary>dW = dyᵀ·x + beta·dW, then dx = dy·W.</summary>
    /// <param name="dy">[R, O].</param>
    /// <param name="x">[R, I], what went in.</param>
    /// <param name="weight">[O, I].</param>
    /// <param name="dWeight">[O, I], beta·old + new.</param>
    /// <param name="dx">[R, I], written.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Backward<T>(
        in Matrix<T> dy,
        in Matrix<T> x,
        in Matrix<T> weight,
        in Matrix<T> dWeight,
        in Matrix<T> dx,
        float beta = 0
    )
        where T : unmanaged, IElement<T>
    {
        BackwardWeight(dy, x, dWeight, beta);
        BackwardInput(dy, weight, dx);
    }

    /// <summary>dW = dyᵀ·x + beta·dW alone, for the first layer of a network.</summary>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void BackwardWeight<T>(
        in Matrix<T> dy,
        in Matrix<T> x,
        in Matrix<T> dWeight,
        float beta = 0
    )
        where T : unmanaged, IElement<T>
    {
        Check(x, dWeight, dy);
        if (x.Rows > 0)
            Libtorch.Multiply(dWeight.Tensor, dy.Transposed, x.Tensor, beta);
        else if (beta == 0)
            dWeight.Clear();
    }

    /// <summary>dx = dy·W alone.</summary>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void BackwardInput<T>(in Matrix<T> dy, in Matrix<T> weight, in Matrix<T> dx)
        where T : unmanaged, IElement<T>
    {
        Check(dx, weight, dy);
        if (dx.Rows > 0)
            Libtorch.Multiply(dx.Tensor, dy.Tensor, weight.Tensor, 0);
    }

    private static void Check<T>(in Matrix<T> x, in Matrix<T> weight, in Matrix<T> y)
        where T : unmanaged, IElement<T>
    {
        Shape.Require(x.Rows == y.Rows, x.Rows, y.Rows);
        Shape.Require(x.Columns == weight.Columns, weight.Columns, x.Columns);
        Shape.Require(y.Columns == weight.Rows, weight.Rows, y.Columns);
    }
}
