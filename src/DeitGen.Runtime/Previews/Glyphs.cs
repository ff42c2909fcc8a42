namespace DeitGen.Previews;

/// <summary>The font of the sheets, as <c>font.txt</c> draws it: dots of five columns and nine rows, two of them below the line.</summary>
internal static class Glyphs
{
    /// <summary>Columns of a glyph.</summary>
    public const int Width = 5;

    /// <summary>Rows of a glyph.</summary>
    public const int Height = 9;

    private const string Resource = "DeitGen.Previews.font.txt";

    /// <summary>What stands for a letter that the font lacks: a box.</summary>
    private static readonly byte[] Lacking = [31, 17, 17, 17, 17, 17, 31, 0, 0];

    private static readonly Lazy<Dictionary<char, byte[]>> Font = new(Read);

    /// <summary>The rows of a letter, the leftmost dot in the highest of five bits.</summary>
    public static ReadOnlySpan<byte> Of(char letter) =>
        letter == ' ' ? [] : Font.Value.GetValueOrDefault(letter, Lacking);

    /// <summary>Blocks of lines: the letters, then their rows side by side.</summary>
    private static Dictionary<char, byte[]> Read()
    {
        using var file =
            typeof(Glyphs).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource {Resource}");
        using var text = new StreamReader(file);
        var font = new Dictionary<char, byte[]>();
        while (text.ReadLine() is { } letters)
        {
            var rows = Enumerable.Range(0, Height).Select(_ => text.ReadLine()!).ToArray();
            for (var i = 0; i < letters.Length; i += 2) // a blank between two
                font[letters[i]] = [.. rows.Select(row => Dots(row.AsSpan(i / 2 * 6, Width)))];
            text.ReadLine(); // between blocks
        }
        return font;
    }

    private static byte Dots(ReadOnlySpan<char> row)
    {
        var dots = 0;
        foreach (var dot in row)
            dots = dots << 1 | (dot == '#' ? 1 : 0);
        return (byte)dots;
    }
}
