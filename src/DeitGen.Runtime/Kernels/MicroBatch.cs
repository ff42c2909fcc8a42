using DeitGen.Native;
using static TorchSharp.torch;

namespace DeitGen.Kernels;

/// <summary>A step's inputs, some images of a batch at a time. Tensors on the CPU; nothing is allocated where they are contiguous.</summary>
public static unsafe class MicroBatch
{
    /// <summary>Copies the numbers of some images.</summary>
    /// <param name="source">[batch, …], float32.</param>
    /// <param name="first">The first image.</param>
    /// <param name="target">[B, numbers of an image], written.</param>
    /// <exception cref="ArgumentException">Shapes or types do not match.</exception>
    public static void Read(Tensor source, long first, in Matrix<Fp32> target)
    {
        Shape.Require(source.dtype == ScalarType.Float32, 4, source.element_size());
        var images = source.size(0);
        Shape.Require(first + target.Rows <= images, images, first + target.Rows);
        Shape.Require(source.numel() == images * target.Columns, target.Columns, source.numel());
        var count = (long)target.Rows * target.Columns;
        if (source.is_contiguous())
            Copy(source, first * target.Columns, target, count);
        else
            using (var dense = source.contiguous())
                Copy(dense, first * target.Columns, target, count);
    }

    /// <summary>The numbers of some images where they lie; no product takes it.</summary>
    /// <param name="source">[batch, …], float32, contiguous, on the CPU; it must outlive the view.</param>
    /// <param name="first">The first image.</param>
    /// <param name="count">How many images.</param>
    /// <returns>[count, numbers of an image].</returns>
    /// <exception cref="ArgumentException">Shapes or types do not match.</exception>
    public static Matrix<Fp32> View(Tensor source, long first, int count)
    {
        Dense(source, ScalarType.Float32, 4);
        var images = source.size(0);
        Shape.Require(first + count <= images, images, first + count);
        var columns = (int)(source.numel() / images);
        var data = (Fp32*)Libtorch.Address(source) + first * columns;
        return new(data, count, columns, columns, null, 1);
    }

    /// <summary>One class for each of some images; a view.</summary>
    /// <param name="source">[batch], int64 and contiguous.</param>
    /// <param name="first">The first image.</param>
    /// <param name="count">How many images.</param>
    /// <exception cref="ArgumentException">Shapes or types do not match.</exception>
    public static ReadOnlySpan<long> Classes(Tensor source, long first, int count)
    {
        Dense(source, ScalarType.Int64, 8);
        Shape.Require(first + count <= source.numel(), source.numel(), first + count);
        return new((long*)Libtorch.Address(source) + first, count);
    }

    /// <summary>All numbers of a tensor; a view.</summary>
    /// <param name="source">float32 and contiguous.</param>
    /// <param name="count">How many there must be.</param>
    internal static ReadOnlySpan<float> Numbers(Tensor source, long count)
    {
        Dense(source, ScalarType.Float32, 4);
        Shape.Require(source.numel() == count, count, source.numel());
        return new((float*)Libtorch.Address(source), (int)count);
    }

    private static void Dense(Tensor source, ScalarType type, int bytes)
    {
        Shape.Require(source.dtype == type, bytes, source.element_size());
        Shape.Require(source.is_contiguous(), 1, 0);
    }

    private static void Copy(Tensor source, long first, in Matrix<Fp32> target, long count) =>
        Buffer.MemoryCopy(
            (float*)Libtorch.Address(source) + first,
            target.Row(0),
            4 * count,
            4 * count
        );
}
