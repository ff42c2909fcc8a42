using DeitGen.Facts;

namespace DeitGen.Runtime.Tests.Facts;

/// <summary>Section B9 of the reference notes: what DeiT's magnitude of 9 means.</summary>
public class OpLevelsTests
{
    [Theory]
    [InlineData(Op.Rotate, true, 27)]
    [InlineData(Op.Posterize, true, 1)]
    [InlineData(Op.Posterize, false, 3)]
    [InlineData(Op.PosterizeIncreasing, false, 1)]
    [InlineData(Op.PosterizeOriginal, true, 7)]
    [InlineData(Op.Solarize, true, 26)]
    [InlineData(Op.Solarize, false, 230)]
    [InlineData(Op.SolarizeAdd, true, 99)]
    [InlineData(Op.Color, true, 1.81)]
    [InlineData(Op.Sharpness, false, 1.7200000000000002)]
    [InlineData(Op.ShearX, true, 0.27)]
    [InlineData(Op.TranslateXRelative, true, 0.405)]
    [InlineData(Op.TranslateY, false, 90)] // of ⌊0.45 · 224⌋ = 100 pixels
    public void At_magnitude_9_an_argument_is_the_notes(Op op, bool increasing, double argument) =>
        Assert.Equal(
            argument,
            OpLevels.Of(op, increasing, OpLevels.TranslatePixels(224)).Argument(9)
        );

    [Fact]
    public void A_negated_enhancement_goes_below_the_image_itself() =>
        Assert.Equal(
            0.18999999999999995,
            OpLevels.Of(Op.Color, true, 0).Argument(9, negated: true)
        );

    [Theory]
    [InlineData(Op.AutoContrast)]
    [InlineData(Op.Equalize)]
    [InlineData(Op.Invert)]
    public void What_takes_no_argument_has_no_level(Op op) =>
        Assert.False(OpLevels.Of(op, true, 1).HasArgument);
}
