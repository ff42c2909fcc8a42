using System.Runtime.CompilerServices;
using System.Text;

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
    /// <exception cref="BrokenImageException">It cannot be read.</exception>
    public void Read(string path) => Read(Encoding.UTF8.GetBytes(path + "\0"), path);

    /// <summary>Reads a file; nothing is allocated where the system's own calls serve (Linux and macOS).</summary>
    /// <param name="path">UTF-8, with a zero after its end.</param>
    /// <param name="label">What errors call it.</param>
    /// <exception cref="BrokenImageException">It cannot be read.</exception>
    public void Read(ReadOnlySpan<byte> path, string label)
    {
        Length = 0;
        using var file = OpenFile.At(path, label);
        while (file.Read(Free()) is > 0 and var more)
            Length += more;
    }

    /// <summary>Copies a file that is in memory.</summary>
    public void Copy(ReadOnlySpan<byte> file)
    {
        Length = 0;
        Reserve(Math.Max(file.Length, 1));
        file.CopyTo(room);
        Length = file.Length;
    }

    /// <summary>Room behind what is there, at least a byte: only a read of nothing tells the end.</summary>
    private Span<byte> Free()
    {
        if (Length == room.Length)
            Reserve(Math.Max(1 << 16, (int)Math.Min(2L * Length, Array.MaxLength)));
        return room.AsSpan(Length);
    }

    private void Reserve(int size)
    {
        if (room.Length >= size)
            return;
        var larger = GC.AllocateUninitializedArray<byte>(size, pinned: true);
        Span.CopyTo(larger);
        room = larger;
    }
}
