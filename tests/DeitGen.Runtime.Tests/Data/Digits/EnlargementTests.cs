namespace DeitGen.Data.Digits;

public sealed class EnlargementTests
{
    private static float[] Enlarge(byte[] pixels, int size)
    {
        var image = new float[size * size];
        new Enlargement(size).Apply(new(pixels, 0), image);
        return image;
    }

    [Fact]
    public void A_scan_at_its_own_size_is_itself_over_16()
    {
        var scan = DigitsData.Train[0];
        Assert.Equal(scan.Pixels.Select(p => p / 16f), Enlarge(scan.Pixels, 8));
    }

    [Fact]
    public void An_even_scan_stays_even()
    {
        Assert.All(Enlarge([.. Enumerable.Repeat((byte)4, 64)], 32), v => Assert.Equal(0.25f, v));
    }

    [Fact]
    public void A_ramp_stays_a_ramp_between_the_outer_centres()
    {
        var ramp = Enumerable.Range(0, 64).Select(i => (byte)(i % 8 * 2)).ToArray();
        var image = Enlarge(ramp, 32); // four pixels for one: values rise by 2 / 16 / 4
        for (var x = 2; x < 30; x++)
            Assert.Equal((x - 1.5f) / 32, image[5 * 32 + x], 6);
        Assert.Equal((0f, 0.875f), (image[0], image[31]));
    }
}
