namespace DeitGen.Previews;

/// <summary>
/// Letters on a picture. The font is our own (<see cref="Glyphs"/>): a system's fonts differ, and some systems have none, while
/// pictures are to be the same everywhere.
/// </summary>
internal static class Lettering
{
    private const int Dot = 2; // pixels of a glyph's dot
    private const int Advance = (Glyphs.Width + 1) * Dot;

    /// <summary>From the top of a line to the top of the next.</summary>
    public const int LineHeight = (Glyphs.Height + 1) * Dot;

    /// <summary>Breaks a line at blanks, behind underscores, and anywhere in what is too long by itself.</summary>
    /// <param name="text">The line.</param>
    /// <param name="width">Pixels that there are.</param>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var most = width / Advance;
        while (text.Length > most)
        {
            var blank = text.LastIndexOf(' ', most);
            var underscore = text.LastIndexOf('_', most - 1) + 1;
            var end = Math.Max(blank, underscore) is > 0 and var found ? found : most;
            yield return text[..end];
            text = text[end..].TrimStart();
        }
        yield return text;
    }

    /// <summary>Writes a line.</summary>
    public static void Write(Picture picture, PlacedText text, uint color)
    {
        var left = text.Left;
        foreach (var letter in text.Text)
        {
            Write(picture, Glyphs.Of(letter), left, text.Top, color);
            left += Advance;
        }
    }

    private static void Write(
        Picture picture,
        ReadOnlySpan<byte> rows,
        int left,
        int top,
        uint color
    )
    {
        for (var y = 0; y < rows.Length * Dot; y++)
        for (var x = 0; x < Glyphs.Width * Dot; x++)
            if ((rows[y / Dot] >> (Glyphs.Width - 1 - x / Dot) & 1) != 0)
                picture.Pixels[(top + y) * picture.Width + left + x] = color;
    }
}
