using System.Buffers.Binary;

namespace DeitGen.Data.Images;

/// <summary>A name in a block of text that still grows, with its first eight bytes at hand: most comparisons end with them.</summary>
internal readonly struct ScannedName
{
    private readonly ulong head;

    /// <summary>Notes a name.</summary>
    /// <param name="text">The block, as it is now.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">Its bytes.</param>
    public ScannedName(byte[] text, int start, int length)
    {
        (Start, Length) = (start, length);
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        text.AsSpan(start, Math.Min(length, first.Length)).CopyTo(first);
        head = BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    public int Start { get; }

    public int Length { get; }

    /// <summary>By bytes.</summary>
    /// <param name="text">The whole block.</param>
    public readonly struct Order(byte[] text) : IComparer<ScannedName>
    {
        public int Compare(ScannedName x, ScannedName y) =>
            x.head != y.head
                ? x.head.CompareTo(y.head)
                : text.AsSpan(x.Start, x.Length).SequenceCompareTo(text.AsSpan(y.Start, y.Length));
    }
}
