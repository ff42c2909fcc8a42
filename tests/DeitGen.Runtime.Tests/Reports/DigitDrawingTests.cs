using DeitGen.Data.Digits;

namespace DeitGen.Reports;

public sealed class DigitDrawingTests
{
    private static readonly DrawnDigit[] Ten =
    [
        .. DigitsData.Test.Take(10).Select(scan => new DrawnDigit(scan.Pixels, scan.Label, 3)),
    ];

    [Fact]
    public void Ten_digits_take_two_rows_of_at_most_100_columns()
    {
        var lines = DigitDrawing.Lines(Ten, unicode: true).ToArray();
        Assert.Equal(2 * (8 + 1 + 1), lines.Length);
        Assert.InRange(lines.Max(line => line.Length), 80, 100);
    }

    [Fact]
    public void Shades_follow_the_ink()
    {
        byte[] pixels = [0, 4, 8, 16];
        var lines = DigitDrawing.Lines([new(pixels, 1, 1)], unicode: true).ToArray();
        Assert.Equal(["  ░░", "▒▒██"], lines[..2]);
        Assert.Equal("says 1, is 1 ✓", lines[2]);
    }

    [Fact]
    public void Plain_ascii_where_the_output_is_not_utf_8()
    {
        var lines = DigitDrawing.Lines(Ten, unicode: false);
        Assert.All(lines, line => Assert.True(line.All(char.IsAscii)));
        var caption = DigitDrawing.Lines([new(new byte[64], 3, 3), new(new byte[64], 4, 3)], false);
        Assert.Contains("says 3, is 3 ok     says 3, is 4 no", caption);
    }
}
