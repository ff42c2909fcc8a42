using DeitGen.Randomness;

namespace DeitGen.Data;

public sealed class RandomCropTests
{
    private static readonly float[] Source = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    private static float[] Cropped(RandomCrop crop, bool mirrored = false)
    {
        var target = Enumerable.Repeat(-1f, 9).ToArray();
        crop.Apply(Source, target, 3, mirrored);
        return target;
    }

    [Theory]
    [InlineData(0, 0, new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(1, 0, new float[] { 4, 5, 6, 7, 8, 9, 0, 0, 0 })]
    [InlineData(-1, 1, new float[] { 0, 0, 0, 2, 3, 0, 5, 6, 0 })]
    [InlineData(0, -2, new float[] { 0, 0, 1, 0, 0, 4, 0, 0, 7 })]
    [InlineData(3, 0, new float[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(0, 5, new float[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public void A_window_past_the_edge_takes_black(int down, int right, float[] expected) =>
        Assert.Equal(expected, Cropped(new(down, right)));

    [Fact]
    public void Mirroring_follows_the_crop() =>
        Assert.Equal([0, 3, 2, 0, 6, 5, 0, 9, 8], Cropped(new(0, 1), mirrored: true));

    [Fact]
    public void All_windows_are_drawn_alike_often()
    {
        var counts = Enumerable
            .Range(0, 25_000)
            .Select(i => RandomCrop.Draw(2, Draws.ForPosition(1, Purposes.Crop, i, 0)))
            .CountBy(crop => crop)
            .ToArray();
        Assert.Equal(25, counts.Length);
        Assert.All(counts, pair => Assert.InRange(pair.Value, 850, 1_150)); // 1,000 ± 4.8 deviations
    }
}
