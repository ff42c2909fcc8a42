namespace DeitGen.Previews;

/// <summary>Where everything stands on the sheet of a section: rows of square cells, titles above, captions below.</summary>
internal sealed class SheetLayout
{
    /// <summary>Height and width of a cell.</summary>
    public const int Cell = 192;

    private const int Margin = 16;
    private const int Gap = 12;
    private const int LeastColumns = 4;
    private readonly List<PlacedText> texts = [];
    private readonly List<PlacedTile> tiles = [];

    /// <summary>Lays a section out.</summary>
    public SheetLayout(Section section)
    {
        var columns = Math.Max(LeastColumns, section.Rows.Max(row => row.Tiles.Count));
        Width = 2 * Margin + columns * (Cell + Gap) - Gap;
        var top = Margin;
        foreach (var row in section.Rows)
            top = Place(row, top) + 2 * Gap;
        Height = top - 2 * Gap + Margin;
    }

    /// <summary>Columns of the sheet.</summary>
    public int Width { get; }

    /// <summary>Rows of the sheet.</summary>
    public int Height { get; }

    /// <summary>Lines of letters.</summary>
    public IReadOnlyList<PlacedText> Texts => texts;

    /// <summary>The pictures, in the order of the section.</summary>
    public IReadOnlyList<PlacedTile> Tiles => tiles;

    private int Place(TileRow row, int top)
    {
        if (row.Title.Length > 0)
            top = Write([row.Title], Margin, top, Width - 2 * Margin) + Gap / 2;
        var bottom = top;
        for (var i = 0; i < row.Tiles.Count; i++)
        {
            var left = Margin + i * (Cell + Gap);
            tiles.Add(new(row.Tiles[i], left, top));
            bottom = Math.Max(bottom, Write(row.Tiles[i].Caption, left, top + Cell + 6, Cell));
        }
        return bottom;
    }

    private int Write(IReadOnlyList<string> lines, int left, int top, int width)
    {
        foreach (var line in lines.SelectMany(line => Lettering.Wrap(line, width)))
        {
            texts.Add(new(line, left, top));
            top += Lettering.LineHeight;
        }
        return top;
    }
}
