using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Support;

namespace DeitGen.Previews;

/// <summary>Sheets and what is on them.</summary>
public sealed class SheetTests
{
    private static Picture Checks { get; } = new(2, 1, [0xFF00_00FF, 0xFF00_FF00]);

    [Fact]
    public void Small_pictures_grow_by_whole_factors_and_large_ones_shrink_to_fit()
    {
        var grown = Checks.Within(5);
        Assert.Equal((4, 2), (grown.Width, grown.Height));
        Assert.Equal([0xFF00_00FF, 0xFF00_00FF, 0xFF00_FF00, 0xFF00_FF00], grown.Pixels[4..]);
        var shrunk = new Picture(300, 100, new uint[30_000]).Within(192);
        Assert.Equal((192, 64), (shrunk.Width, shrunk.Height));
    }

    [Fact]
    public void A_pictures_file_reads_back_as_the_picture()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sheet.png");
        var section = new Section("a", "A", "", [new("Title", [new(Checks, "red, green")])]);
        var sheet = SheetPainter.Paint(new(section));
        PngFile.Write(path, sheet);
        using var image = new DecodedImage();
        var canvas = new Canvas();
        image.Open(path);
        image.CopyTo(canvas);
        Assert.Equal(sheet.Pixels, Picture.Of(canvas).Pixels);
    }

    [Fact]
    public void A_tile_lies_where_the_layout_says()
    {
        var section = new Section("a", "A", "", [new("Title", [new(Checks), new(Checks)])]);
        var layout = new SheetLayout(section);
        var sheet = SheetPainter.Paint(layout);
        foreach (var tile in layout.Tiles) // 192 x 96, in the middle of its cell
        {
            var row = sheet.Pixels.AsSpan((tile.Top + 96) * sheet.Width + tile.Left, 192);
            Assert.Equal((0xFF00_00FF, 0xFF00_FF00), (row[0], row[191]));
        }
        Assert.Equal(2, layout.Tiles.Select(tile => tile.Left).Distinct().Count());
    }

    [Fact]
    public void Every_letter_of_ascii_has_a_glyph_of_its_own()
    {
        var glyphs = Enumerable.Range('!', '~' - '!' + 1).Select(c => Shape((char)c)).ToArray();
        Assert.Equal(glyphs.Length, glyphs.Distinct().Count());
        Assert.DoesNotContain(Shape('語'), glyphs); // the box of those it lacks
        static string Shape(char letter) => Convert.ToHexString(Glyphs.Of(letter));
    }

    [Theory]
    [InlineData("one two three", "one two|three")]
    [InlineData("n01514859_great_white", "n01514859_|great_white")]
    [InlineData("abcdefghijklmnop", "abcdefghijkl|mnop")]
    [InlineData("", "")]
    public void Lines_break_at_blanks_behind_underscores_and_else_anywhere(
        string line,
        string parts
    )
    {
        const int Twelve = 12 * 12; // letters of 12 pixels
        Assert.Equal(parts.Split('|'), Lettering.Wrap(line, Twelve));
    }
}
