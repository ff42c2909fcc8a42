namespace DeitGen.Previews;

/// <summary>Paints a sheet.</summary>
internal static class SheetPainter
{
    private const uint Paper = 0xFFF4_F6F7; // blue, green, red
    private const uint Hollow = 0xFFE3_E6E8;
    private const uint Ink = 0xFF26_2422;

    /// <summary>The sheet as one picture.</summary>
    public static Picture Paint(SheetLayout layout)
    {
        var sheet = new Picture(
            layout.Width,
            layout.Height,
            new uint[layout.Width * layout.Height]
        );
        sheet.Pixels.AsSpan().Fill(Paper);
        foreach (var text in layout.Texts)
            Lettering.Write(sheet, text, Ink);
        foreach (var tile in layout.Tiles)
            Paint(sheet, tile);
        return sheet;
    }

    private static void Paint(Picture sheet, PlacedTile placed)
    {
        const int Cell = SheetLayout.Cell;
        var picture = placed.Tile.Picture.Within(Cell);
        for (var y = 0; y < Cell; y++)
            sheet.Pixels.AsSpan((placed.Top + y) * sheet.Width + placed.Left, Cell).Fill(Hollow);
        var top = placed.Top + (Cell - picture.Height) / 2;
        var left = placed.Left + (Cell - picture.Width) / 2;
        for (var y = 0; y < picture.Height; y++)
            picture
                .Pixels.AsSpan(y * picture.Width, picture.Width)
                .CopyTo(sheet.Pixels.AsSpan((top + y) * sheet.Width + left));
    }
}
