using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Tests.Specs;

public sealed class KebabTests
{
    [Theory]
    [InlineData("DeitBase384", "deit-base-384")]
    [InlineData("DeitBaseDistilled384", "deit-base-distilled-384")]
    [InlineData("DigitsTiny", "digits-tiny")]
    [InlineData("Mine", "mine")]
    [InlineData("ViTSmall", "vi-t-small")]
    [InlineData("ABTest", "ab-test")]
    [InlineData("Deit_Tiny", "deit-tiny")]
    [InlineData("A1B2", "a-1-b-2")]
    public void A_class_name_becomes_a_name_on_the_command_line(string name, string kebab) =>
        Assert.Equal(kebab, Kebab.Of(name));
}
