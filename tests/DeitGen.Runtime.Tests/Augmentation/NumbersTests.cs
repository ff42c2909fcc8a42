namespace DeitGen.Augmentation;

public sealed class NumbersTests
{
    private static Canvas Random(int width, int height)
    {
        var canvas = new Canvas();
        canvas.Resize(width, height);
        new Random(3).NextBytes(canvas.Pixels);
        return canvas;
    }

    [Theory, InlineData(1), InlineData(7), InlineData(64), InlineData(71)]
    public void Every_number_is_the_definitions_whatever_the_width(int width)
    {
        var canvas = Random(width, 3);
        var numbers = new float[3 * 3 * width];
        Numbers.Normalize(canvas, [0.5f, 0.25f, 0.125f], [2, 4, 8], numbers);
        var pixels = canvas.Pixels.ToArray();
        var expected = Enumerable
            .Range(0, numbers.Length)
            .Select(i => (Channel: i / (3 * width), Place: i % (3 * width)))
            .Select(i =>
                (pixels[i.Place * 4 + i.Channel] * (1f / 255) - 0.5f / (1 << i.Channel))
                * (2 << i.Channel)
            );
        Assert.Equal(expected, numbers);
    }

    [Fact]
    public void One_channel_is_pillows_grey()
    {
        var canvas = Random(5, 1);
        byte[] pixels = [255, 0, 0, 9, 0, 255, 0, 9, 0, 0, 255, 9, 77, 77, 77, 9, 12, 200, 31, 9];
        pixels.CopyTo(canvas.Pixels);
        var numbers = new float[5];
        Numbers.Normalize(canvas, [0], [255], numbers);
        Assert.Equal([76, 150, 29, 77, 125], numbers.Select(n => (int)MathF.Round(n))); // convert("L")
    }

    [Theory, InlineData(2, 30), InlineData(3, 29)]
    public void Lengths_that_do_not_fit_are_refused(int channels, int length) =>
        Assert.Throws<ArgumentException>(() =>
            Numbers.Normalize(
                Random(5, 2),
                new float[channels],
                new float[channels],
                new float[length]
            )
        );
}
