using DeitGen.Native;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Data.Loading;

/// <summary>
/// Room for one batch on the host, filled again and again. It lies in libtorch's memory: what workers write is what the network
/// reads, without a copy, and aligned as libtorch aligns (the last bits of a product depend on it).
/// </summary>
internal sealed unsafe class BatchBuffer : IDisposable
{
    private readonly Tensor images;
    private readonly Tensor labels;
    private readonly float* firstNumber;
    private readonly long* firstLabel;
    private readonly int numbers;

    /// <summary>Makes room; what it holds is not defined.</summary>
    /// <param name="size">Images in the batch.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <param name="imageSize">Height and width of an image.</param>
    public BatchBuffer(int size, int channels, int imageSize)
    {
        Size = size;
        numbers = channels * imageSize * imageSize;
        long[] shape = [size, channels, imageSize, imageSize];
        images = empty(shape, dtype: float32, device: CPU).DetachFromDisposeScope();
        labels = empty([size], dtype: int64, device: CPU).DetachFromDisposeScope();
        firstNumber = (float*)Libtorch.Address(images);
        firstLabel = (long*)Libtorch.Address(labels);
    }

    /// <summary>B.</summary>
    public int Size { get; }

    /// <summary>[B, C, H, W], normalised.</summary>
    public Span<float> Images => new(firstNumber, Size * numbers);

    /// <summary>[B].</summary>
    public Span<long> Labels => new(firstLabel, Size);

    /// <summary>Image <paramref name="index"/> of the batch: [C, H, W].</summary>
    public Span<float> Image(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Size);
        return new(firstNumber + (nint)index * numbers, numbers);
    }

    /// <summary>The first <paramref name="count"/> images as tensors over this memory; the handles belong to the caller's scope.</summary>
    public Batch View(int count) => new(images.narrow(0, 0, count), labels.narrow(0, 0, count));

    /// <summary>Gives the memory back when the last view of it is gone.</summary>
    public void Dispose()
    {
        images.Dispose();
        labels.Dispose();
    }
}
