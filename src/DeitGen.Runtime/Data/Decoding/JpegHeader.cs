using System.Buffers.Binary;

namespace DeitGen.Data.Decoding;

/// <summary>What a JPEG file says of itself before its pixels begin (ITU T.81, annex B).</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Components">1 grey, 3 colour, 4 print colours.</param>
/// <param name="IsSequential">Whether the rows come one after the other; a progressive file sharpens the whole image scan by scan.</param>
internal readonly record struct JpegHeader(int Width, int Height, int Components, bool IsSequential)
{
    private const int Marker = 0xFF;
    private const int StartOfImage = 0xD8;
    private const int EndOfImage = 0xD9;
    private const int StartOfScan = 0xDA;

    /// <summary>Whether a file begins as JPEG files do.</summary>
    public static bool Fits(ReadOnlySpan<byte> file) =>
        file.Length >= 3 && file[0] == Marker && file[1] == StartOfImage && file[2] == Marker;

    /// <summary>Reads up to the first scan.</summary>
    /// <returns>Null where the file ends or breaks before, or where no end follows the scans: it is truncated then.</returns>
    public static JpegHeader? Read(ReadOnlySpan<byte> file)
    {
        JpegHeader? found = null;
        var at = 2;
        while (at + 4 <= file.Length && file[at] == Marker)
        {
            var kind = file[at + 1];
            if (kind == Marker) // padding
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                return null;
            var segment = file.Slice(at + 4, length - 2);
            if (kind == StartOfScan)
                return Ends(file[(at + 2 + length)..]) ? found : null;
            if (IsFrame(kind))
                found = Frame(kind, segment);
            at += 2 + length;
        }
        return null;
    }

    private static bool IsFrame(int kind) =>
        kind is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    private static JpegHeader? Frame(int kind, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6)
            return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return new(width, height, segment[5], kind is 0xC0 or 0xC1);
    }

    /// <summary>The last end lies behind the scans; what may follow it is no part of the image.</summary>
    private static bool Ends(ReadOnlySpan<byte> scans) =>
        scans.LastIndexOf([(byte)Marker, (byte)EndOfImage]) >= 0;
}
