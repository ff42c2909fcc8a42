namespace DeitGen.Previews;

/// <summary>Whole draws of the augmentation: what the network is shown, normalisation undone.</summary>
internal static class DrawsSection
{
    private const int Draws = 5;

    public static Section Of(PreviewImages images)
    {
        var numbers = new float[images.Numbers];
        return new(
            "draws",
            "Draws",
            "Each image first as evaluation sees it, then as training does: cropped, mirrored, varied by the policy and erased, "
                + "as far as the variant does so, its normalisation undone.",
            [.. images.Chosen.Select((image, place) => Row(images, image, place, numbers))]
        );
    }

    private static TileRow Row(PreviewImages images, int image, int place, float[] numbers)
    {
        var tiles = new List<Tile> { new(images.Prepared(image), "evaluation") };
        for (var copy = 0; copy < Draws; copy++)
        {
            images.Augment(image, (long)place * Draws + copy, numbers);
            tiles.Add(new(Picture.Of(numbers, images.Variant), $"draw {copy + 1}"));
        }
        return new(images.ClassName(image), tiles);
    }
}
