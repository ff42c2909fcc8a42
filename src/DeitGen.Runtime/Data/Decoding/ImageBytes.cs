using System.Runtime.CompilerServices;
using DeitGen.Errors;

namespace DeitGen.Data.Decoding;

/// <summary>The bytes of the file that a worker is at, in memory that does not move, so that native decoders can read them. The room only grows.</summary>
internal sealed class ImageBytes
{
    private byte[] room = [];

    /// <summary>Bytes of the file.</summary>
    public int Length { get; private set; }

    /// <summary>The file.</summary>
    public ReadOnlySpan<byte> Span => room.AsSpan(0, Length);

    /// <summary>Where the file begins.</summary>
    public unsafe byte* Address => (byte*)Unsafe.AsPointer(ref room[0]);

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public void Read(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > Array.MaxLength)
                throw new BrokenImageException(path, $"has {length} bytes: no image is that large");
            Reserve((int)length);
            var got = 0;
            while (
                got < Length
                && RandomAccess.Read(file, room.AsSpan(got, Length - got), got) is > 0 and var more
            )
                got += more;
            Length = got;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BrokenImageException(path, $"cannot be read: {e.Message}");
        }
    }

    /// <summary>Copies a file that is in memory.</summary>
    public void Copy(ReadOnlySpan<byte> file)
    {
        Reserve(file.Length);
        file.CopyTo(room);
    }

    private void Reserve(int length)
    {
        Length = length;
        if (room.Length < Math.Max(length, 1))
            room = GC.AllocateUninitializedArray<byte>(Math.Max(length, 1), pinned: true);
    }
}
