using System.Runtime.InteropServices;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Data;

/// <summary>Turns what a worker filled into what a network reads.</summary>
internal static class BatchTensors
{
    /// <summary>Copies the first <paramref name="count"/> images into tensors of their own, which belong to the caller's scope.</summary>
    public static Batch Copy(BatchBuffer buffer, int count)
    {
        var (channels, height, width) = (buffer.Shape[1], buffer.Shape[2], buffer.Shape[3]);
        var images = empty([count, channels, height, width], dtype: float32);
        var labels = empty([count], dtype: int64);
        Fill(images, buffer.Images);
        Fill(labels, buffer.Labels);
        return new(images, labels);
    }

    private static void Fill<T>(Tensor tensor, T[] numbers)
        where T : unmanaged
    {
        var room = tensor.bytes;
        MemoryMarshal.AsBytes(numbers.AsSpan())[..room.Length].CopyTo(room);
    }
}
