using System.Diagnostics;
using DeitGen.Native;

namespace DeitGen.Kernels;

/// <summary>
/// A rectangle of planned memory, [Rows, Columns]. Pointer and shape travel together: a kernel checks shapes once, at its door, and
/// runs on bare pointers behind it. A <see cref="Workspace"/> makes it.
/// </summary>
/// <typeparam name="T">How a number is stored.</typeparam>
public readonly unsafe struct Matrix<T>
    where T : unmanaged, IElement<T>
{
    private readonly T* data;
    private readonly nint* views; // per count of images: libtorch's tensor, and the same with its axes swapped
    private readonly int rowsPerImage;

    internal Matrix(T* data, int rows, int columns, int stride, nint* views, int rowsPerImage)
    {
        this.data = data;
        this.views = views;
        this.rowsPerImage = rowsPerImage;
        (Rows, Columns, Stride) = (rows, columns, stride);
    }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; }

    /// <summary>From a row's first number to the next row's.</summary>
    public int Stride { get; }

    /// <summary>libtorch's tensor over the same memory, made when first asked for; the workspace releases it.</summary>
    internal nint Tensor
    {
        get
        {
            ref var view = ref View(0);
            return view != 0
                ? view
                : view = Libtorch.View(data, T.TorchType, Rows, Columns, Stride, 1);
        }
    }

    /// <summary>The same with its axes swapped, [Columns, Rows].</summary>
    internal nint Transposed
    {
        get
        {
            ref var view = ref View(1);
            return view != 0
                ? view
                : view = Libtorch.View(data, T.TorchType, Columns, Rows, 1, Stride);
        }
    }

    /// <summary>One number, for definitions and tests.</summary>
    /// <param name="row">0 to Rows - 1.</param>
    /// <param name="column">0 to Columns - 1.</param>
    public float this[int row, int column]
    {
        get => T.Widen(Row(row)[column]);
        set => Row(row)[column] = T.Narrow(value);
    }

    internal T* Row(long row)
    {
        Debug.Assert((ulong)row < (ulong)Rows, "row outside the matrix");
        return data + (nint)row * Stride;
    }

    /// <summary>The rows of the first <paramref name="images"/> images.</summary>
    /// <exception cref="ArgumentException">There are fewer, or it is a slice.</exception>
    public Matrix<T> Take(int images)
    {
        Shape.Require(views != null && images * rowsPerImage <= Rows, Rows, images * rowsPerImage);
        return new(data, images * rowsPerImage, Columns, Stride, views, rowsPerImage);
    }

    /// <summary>The rows of the images that keep a branch: they lie first, close together.</summary>
    /// <exception cref="ArgumentException">There are fewer, or it is a slice.</exception>
    public Matrix<T> Take(Kept kept) => Take(kept.Count);

    /// <summary>Columns <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> - 1 of all rows; no product takes it.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public Matrix<T> Slice(int first, int count)
    {
        Shape.Require(first >= 0 && first + count <= Columns, Columns, first + count);
        return new(data + first, Rows, count, Stride, null, 0);
    }

    /// <summary>Sets all numbers to 0.</summary>
    public void Clear()
    {
        for (var row = 0; row < Rows; row++)
            new Span<T>(Row(row), Columns).Clear();
    }

    private ref nint View(int swapped)
    {
        Shape.Require(views != null, 1, 0);
        return ref views[2 * (Rows / rowsPerImage) + swapped];
    }
}
