using DeitGen.Errors;
using DeitGen.Randomness;

namespace DeitGen.Augmentation;

public sealed class GeometryTests
{
    /// <summary>[2, 3] pixels: 1 2 3 above 4 5 6, in red.</summary>
    private static Canvas Small()
    {
        var canvas = new Canvas();
        canvas.Resize(3, 2);
        canvas.Pixels.Clear();
        for (var i = 0; i < 6; i++)
            canvas.Pixels[i * 4] = (byte)(i + 1);
        return canvas;
    }

    private static int[] Reds(Canvas canvas)
    {
        var pixels = canvas.Pixels.ToArray();
        return [.. Enumerable.Range(0, pixels.Length / 4).Select(i => (int)pixels[i * 4])];
    }

    private static Draws At(int position) => Draws.ForPosition(1, Purposes.Crop, position, 0);

    [Theory]
    [InlineData(1, new[] { 3, 2, 1, 6, 5, 4 })]
    [InlineData(0, new[] { 1, 2, 3, 4, 5, 6 })]
    public void A_mirrored_image_is_read_from_right_to_left(double probability, int[] expected)
    {
        var canvas = Small();
        Geometry.Mirror(canvas, probability, At(0));
        Assert.Equal(expected, Reds(canvas));
    }

    [Fact]
    public void The_given_share_is_mirrored()
    {
        var count = Enumerable
            .Range(0, 4_000)
            .Count(i =>
            {
                var canvas = Small();
                Geometry.Mirror(canvas, 0.25, At(i));
                return Reds(canvas)[0] == 3;
            });
        Assert.InRange(count, 890, 1_110); // 1,000 ± 4 deviations
    }

    [Theory]
    [InlineData(0, 0, 2, 3, new[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(0, 1, 2, 2, new[] { 2, 3, 5, 6 })]
    [InlineData(-1, -1, 2, 3, new[] { 0, 0, 0, 0, 1, 2 })]
    [InlineData(1, 2, 2, 3, new[] { 6, 0, 0, 0, 0, 0 })]
    [InlineData(-1, 1, 4, 1, new[] { 0, 2, 5, 0 })]
    [InlineData(0, 3, 1, 2, new[] { 0, 0 })]
    public void A_box_past_the_edge_takes_black(
        int top,
        int left,
        int height,
        int width,
        int[] expected
    )
    {
        var canvas = Small();
        Geometry.Cut(canvas, new(top, left, height, width));
        Assert.Equal((width, height), (canvas.Width, canvas.Height));
        Assert.Equal(expected, Reds(canvas));
    }

    [Fact]
    public void All_places_of_a_padded_crop_are_drawn_alike_often()
    {
        var places = Enumerable
            .Range(0, 9_000)
            .Select(i =>
            {
                var canvas = new Canvas();
                canvas.Resize(1, 1);
                canvas.Pixels.Fill(1);
                Geometry.PaddedCrop(canvas, 3, 2, At(i)); // a dot in a square of 5, of which 3 are kept
                return Array.IndexOf(Reds(canvas), 1);
            });
        Assert.All(places.CountBy(p => p), pair => Assert.InRange(pair.Value, 880, 1_120));
    }

    [Fact]
    public void A_crop_of_more_than_the_padded_image_is_refused() =>
        Assert.Contains(
            "3 × 2",
            Assert
                .Throws<UserErrorException>(() => Geometry.PaddedCrop(Small(), 5, 1, At(0)))
                .Message
        );
}
