using DeitGen.Augmentation;

namespace DeitGen.Previews;

/// <summary>The images as the data set holds them.</summary>
internal static class OriginalsSection
{
    private const int Columns = 4;

    public static Section Of(PreviewImages images)
    {
        var canvas = new Canvas();
        var tiles = images.Chosen.Select(image => Original(images, image, canvas));
        return new(
            "originals",
            "Originals",
            "Images of the training set as they lie there, chosen by the seed.",
            [
                .. tiles
                    .Chunk(Columns)
                    .Select((row, i) => new TileRow(i == 0 ? "originals" : "", row)),
            ]
        );
    }

    private static Tile Original(PreviewImages images, int image, Canvas canvas)
    {
        images.Source.Original(image, SheetLayout.Cell, canvas);
        return new(Picture.Of(canvas), images.ClassName(image));
    }
}
