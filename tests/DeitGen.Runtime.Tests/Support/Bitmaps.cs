using System.Buffers.Binary;

namespace DeitGen.Support;

/// <summary>Small image files of one colour, written by hand.</summary>
internal static class Bitmaps
{
    private const int Header = 54;

    /// <summary>A BMP file of 24 bits a pixel; whatever its ending, that is what decoders find.</summary>
    public static byte[] Square(int size, byte level)
    {
        var row = (3 * size + 3) / 4 * 4;
        var file = new byte[Header + size * row];
        (file[0], file[1]) = ((byte)'B', (byte)'M');
        Write(2, file.Length);
        Write(10, Header);
        Write(14, Header - 14);
        Write(18, size);
        Write(22, size);
        Write(26, 1 | 24 << 16); // planes and bits
        file.AsSpan(Header).Fill(level);
        return file;
        void Write(int place, int value) =>
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(place), value);
    }
}
