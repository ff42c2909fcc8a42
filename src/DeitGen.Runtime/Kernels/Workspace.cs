using System.Runtime.InteropServices;
using DeitGen.Native;

namespace DeitGen.Kernels;

/// <summary>
/// One piece of memory and all views into it. Offsets and rows are per image, so the compiler's constants hold for every
/// micro-batch: a view lies at offset · images and has rows · images rows. Parameters are a workspace of one image.
/// </summary>
public sealed unsafe class Workspace : IDisposable
{
    private const int Alignment = 64;

    private readonly byte* memory;
    private readonly bool isOwned;
    private readonly List<nint> tables = [];

    private Workspace(byte* memory, long bytesPerImage, int images, bool isOwned)
    {
        this.memory = memory;
        this.isOwned = isOwned;
        (BytesPerImage, Images) = (bytesPerImage, images);
    }

    /// <summary>Bytes of an image.</summary>
    public long BytesPerImage { get; }

    /// <summary>Images of a micro-batch; 1 for parameters.</summary>
    public int Images { get; }

    private int ViewsPerMatrix => 2 * (Images + 1);

    /// <summary>Zeroed memory of its own, 64-byte aligned, that dies with the workspace.</summary>
    /// <exception cref="OutOfMemoryException">There is not enough.</exception>
    public static Workspace Allocate(long bytesPerImage, int images)
    {
        NativeLibraries.Require();
        var bytes = (nuint)(bytesPerImage * images);
        var memory = (byte*)NativeMemory.AlignedAlloc(bytes, Alignment);
        NativeMemory.Clear(memory, bytes);
        return new(memory, bytesPerImage, images, isOwned: true);
    }

    /// <summary>Views over a flat tensor on the CPU, such as an arena's values; it must outlive them.</summary>
    public static Workspace Over(TorchSharp.torch.Tensor flat) =>
        new(
            (byte*)Libtorch.Address(flat),
            flat.numel() * flat.element_size(),
            images: 1,
            isOwned: false
        );

    /// <summary>The same memory for fewer images, which must not outlive this one.</summary>
    /// <param name="images">1 to <see cref="Images"/>.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    internal Workspace For(int images)
    {
        Shape.Require(images > 0 && images <= Images, Images, images);
        return new(memory, BytesPerImage, images, isOwned: false);
    }

    /// <summary>A dense matrix.</summary>
    /// <param name="offset">Bytes per image before it; a multiple of 64.</param>
    /// <param name="rows">Per image.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <exception cref="ArgumentException">It lies outside the memory, or off a line of 64 bytes.</exception>
    public Matrix<T> Matrix<T>(long offset, int rows, int columns)
        where T : unmanaged, IElement<T>
    {
        var data = (T*)At(offset, (long)rows * columns * sizeof(T));
        return new(data, rows * Images, columns, columns, NewTable(), rows);
    }

    /// <summary>Rows 0, 2, 4, … or 1, 3, 5, … of a matrix of two rows per image: one token of each pair, a row per image.</summary>
    /// <param name="offset">Of the matrix with both.</param>
    /// <param name="first">0 or 1.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <exception cref="ArgumentException">It lies outside the memory, or off a line of 64 bytes.</exception>
    public Matrix<T> EveryOther<T>(long offset, int first, int columns)
        where T : unmanaged, IElement<T>
    {
        var data = (T*)At(offset, 2L * columns * sizeof(T)) + first * columns;
        return new(data, Images, columns, 2 * columns, NewTable(), 1);
    }

    /// <summary>A strip of <paramref name="length"/> numbers per image.</summary>
    /// <exception cref="ArgumentException">It lies outside the memory, or off a line of 64 bytes.</exception>
    public Strip Strip(long offset, int length) =>
        new((float*)At(offset, 4L * length), length * Images);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (nint* table in tables)
        {
            for (var i = 0; i < ViewsPerMatrix; i++)
                if (table[i] != 0)
                    Libtorch.Release(table[i]);
            NativeMemory.Free(table);
        }
        tables.Clear();
        if (isOwned)
            NativeMemory.AlignedFree(memory);
    }

    private nint* NewTable()
    {
        var table = (nint*)NativeMemory.AllocZeroed((nuint)ViewsPerMatrix, (nuint)sizeof(nint));
        tables.Add((nint)table);
        return table;
    }

    private byte* At(long offset, long bytes)
    {
        Shape.Require(offset % Alignment == 0, offset / Alignment * Alignment, offset);
        Shape.Require(offset + bytes <= BytesPerImage, BytesPerImage, offset + bytes);
        return memory + offset * Images;
    }
}
