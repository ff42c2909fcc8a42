using System.Text;

namespace DeitGen.Reports;

/// <summary>Draws scans side by side in shades of text, prediction and truth under each. No colours, so a log shows them too.</summary>
internal static class DigitDrawing
{
    private const int PerRow = 5;
    private const int Darkest = 16;
    private const string Gap = "    ";
    private const string Blocks = " ░▒▓█";
    private const string Ascii = " .:*#";

    /// <summary>The drawing, a line each; five scans of 8 x 8 in a row take 96 columns.</summary>
    /// <param name="digits">Scans of one size.</param>
    /// <param name="unicode">Whether the output can show block characters and check marks.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<DrawnDigit> digits, bool unicode)
    {
        foreach (var row in digits.Chunk(PerRow))
        {
            var size = (int)Math.Sqrt(row[0].Pixels.Count);
            for (var y = 0; y < size; y++)
                yield return Joined(row, digit => Line(digit, y, size, unicode ? Blocks : Ascii));
            yield return Joined(row, digit => Caption(digit, unicode).PadRight(2 * size));
            yield return "";
        }
    }

    private static string Joined(DrawnDigit[] row, Func<DrawnDigit, string> part) =>
        string.Join(Gap, row.Select(part)).TrimEnd();

    // A character is about twice as high as it is wide, so a pixel takes two.
    private static string Line(DrawnDigit digit, int y, int size, string shades)
    {
        var line = new StringBuilder();
        for (var x = 0; x < size; x++)
            line.Append(shades[Shade(digit.Pixels[y * size + x], shades.Length)], 2);
        return line.ToString();
    }

    private static int Shade(byte level, int shades) =>
        (level * (shades - 1) + Darkest / 2) / Darkest;

    private static string Caption(DrawnDigit digit, bool unicode)
    {
        var right = digit.Predicted == digit.Truth;
        var mark = unicode ? (right ? "✓" : "✗") : (right ? "ok" : "no");
        return $"says {digit.Predicted}, is {digit.Truth} {mark}";
    }
}
