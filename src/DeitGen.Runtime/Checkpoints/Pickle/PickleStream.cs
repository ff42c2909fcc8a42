using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace DeitGen.Checkpoints.Pickle;

/// <summary>The bytes of a pickle, read forwards and never past their end.</summary>
internal sealed class PickleStream(byte[] bytes, int start = 0)
{
    private const int LongestText = 1 << 20;
    private const int LongestNumber = 64;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; } = start;

    public byte Byte() => Take(1)[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>Pickle writes its floating-point numbers with the high byte first.</summary>
    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    public BigInteger Long()
    {
        var length = Byte();
        if (length > LongestNumber)
            throw new PickleException($"a whole number of {length} bytes");
        return new(Take(length));
    }

    public string Text()
    {
        var length = Int32();
        if (length is < 0 or > LongestText)
            throw new PickleException($"a text of {length} bytes");
        return Encoding.UTF8.GetString(Take(length));
    }

    /// <summary>Up to the next line feed.</summary>
    public string Line()
    {
        var rest = bytes.AsSpan(Position);
        var length = rest[..Math.Min(rest.Length, 256)].IndexOf((byte)'\n');
        if (length < 0)
            throw new PickleException("a name without an end");
        var text = Encoding.ASCII.GetString(Take(length));
        Position++;
        return text;
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - Position)
            throw new PickleException("it ends in the middle");
        var taken = bytes.AsSpan(Position, count);
        Position += count;
        return taken;
    }
}
