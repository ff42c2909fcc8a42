using DeitGen.Checkpoints;

namespace DeitGen.Runtime.Tests.Checkpoints;

/// <summary>The values of section F7 of the reference notes.</summary>
public sealed class PositionResizeTests
{
    [Fact]
    public void Two_by_two_patches_become_three_by_three()
    {
        float[] expected =
        [
            -0.2604167f,
            0.3263889f,
            0.9131944f,
            0.9131944f,
            1.5f,
            2.0868056f,
            2.0868056f,
            2.6736111f,
            3.2604167f,
        ];
        var resized = PositionResize.Apply([0, 1, 2, 3], width: 1, extra: 0, to: 3);
        Assert.All(expected.Zip(resized), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void A_wave_over_14_by_14_patches_is_the_references_at_24_by_24()
    {
        var wave = Enumerable.Range(0, 196).Select(i => (float)Math.Sin(0.5 * i)).ToArray();
        var resized = PositionResize.Apply(wave, width: 1, extra: 0, to: 24);
        Assert.Equal(-0.1131888, resized[0], 1e-6);
        Assert.Equal(0.2069659, resized[23], 1e-6);
        Assert.Equal(1.0163421, resized[11 * 24 + 12], 1e-6);
        Assert.Equal(-0.2265816, resized[^1], 1e-6);
        Assert.Equal(11.3795646, resized.Sum(v => (double)v), 1e-5);
    }

    [Fact]
    public void Rows_of_tokens_stay_and_equal_sizes_stay_bit_for_bit()
    {
        float[] rows = [7, 8, 9, 10, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f];
        Assert.Equal(rows, PositionResize.Apply(rows, width: 2, extra: 2, to: 2));
        Assert.Equal(rows[..4], PositionResize.Apply(rows, width: 2, extra: 2, to: 3)[..4]);
    }

    [Fact]
    public void Patches_that_make_no_square_are_refused() =>
        Assert.Throws<ArgumentException>(() => PositionResize.Apply(new float[6], 1, 1, 3));
}
