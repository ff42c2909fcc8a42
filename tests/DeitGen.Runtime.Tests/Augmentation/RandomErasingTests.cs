using DeitGen.Randomness;

namespace DeitGen.Augmentation;

public sealed class RandomErasingTests
{
    private const int Size = 32;

    private static float[] Erased(
        RandomErasing erasing,
        long position,
        int channels = 1,
        float fill = 7
    )
    {
        var image = Enumerable.Repeat(fill, channels * Size * Size).ToArray();
        erasing.Apply(image, Size, Size, Draws.ForPosition(11, Purposes.Erasing, position, 0));
        return image;
    }

    [Fact]
    public void The_given_share_of_images_is_erased()
    {
        var erasing = new RandomErasing(0.25, ErasingMode.Constant, 1);
        var erased = Enumerable.Range(0, 4_000).Count(i => Erased(erasing, i).Contains(0));
        Assert.InRange(erased, 890, 1_110); // 1,000 ± 4 deviations
    }

    [Fact]
    public void Probability_0_touches_nothing() =>
        Assert.All(Erased(new(0, ErasingMode.Pixel, 1), 0), v => Assert.Equal(7, v));

    [Fact]
    public void Boxes_cover_2_to_33_percent_at_aspects_up_to_10_to_3_and_lie_inside()
    {
        var mean = 0.0;
        for (var i = 0; i < 5_000; i++)
        {
            var draws = Draws.ForPosition(3, Purposes.Erasing, i, 0);
            var box = RandomErasing.Draw(Size, Size, 1, ref draws)!.Value;
            Assert.InRange(box.Height, 1, Size - 1);
            Assert.InRange(box.Width, 1, Size - 1);
            Assert.InRange(box.Top, 0, Size - box.Height);
            Assert.InRange(box.Left, 0, Size - box.Width);
            Assert.InRange(box.Height / (double)box.Width, 0.2, 5);
            mean += box.Height * box.Width / 5_000.0;
        }
        Assert.InRange(mean / (Size * Size), 0.16, 0.18); // (0.02 + 1/3) / 2, a little less for refused tries
    }

    [Fact]
    public void Several_boxes_share_the_area()
    {
        var draws = Draws.ForPosition(3, Purposes.Erasing, 0, 0);
        for (var i = 0; i < 500; i++)
        {
            var box = RandomErasing.Draw(Size, Size, 4, ref draws)!.Value;
            Assert.InRange(box.Height * box.Width, 1, 100); // 1024 / 3 / 4 = 85, and rounding
        }
    }

    [Fact]
    public void Pixel_noise_is_standard_normal_and_the_rest_stays()
    {
        var erasing = new RandomErasing(1, ErasingMode.Pixel, 1);
        var noise = Enumerable
            .Range(0, 400)
            .SelectMany(i => Erased(erasing, i, fill: 100))
            .Where(v => v != 100)
            .ToArray();
        Assert.InRange(noise.Average(), -0.02, 0.02); // some 69,000 values
        Assert.InRange(noise.Average(v => v * v), 0.97, 1.03);
    }

    [Fact]
    public void Random_fills_a_channel_with_one_value_and_constant_with_0()
    {
        var image = Erased(new(1, ErasingMode.Random, 1), 5, channels: 3);
        var levels = image.Chunk(Size * Size).Select(c => c.Where(v => v != 7).Distinct().Single());
        Assert.Equal(3, levels.Distinct().Count());
        var constant = Erased(new(1, ErasingMode.Constant, 1), 5, channels: 3);
        Assert.Equal([0f, 7f], constant.Distinct().Order());
    }
}
