using DeitGen.Generators.Emit;

namespace DeitGen.Generators.Tests.Emit;

public sealed class FitTests
{
    private static string Letters(int count) => new('a', count);

    [Fact]
    public void A_list_of_100_columns_stays_on_its_line_and_one_of_101_does_not()
    {
        Assert.DoesNotContain('\n', Fit.List(4, "F(", [Letters(89), "bb"], ")")[..^1]);
        Assert.Equal(
            $"F(\n    {Letters(89)},\n    bbb\n)",
            Fit.List(4, "F(", [Letters(89), "bbb"], ")")
        );
    }

    [Fact]
    public void A_collection_behind_an_equals_sign_breaks_into_its_items()
    {
        string[] items = [Letters(50), Letters(50)];
        Assert.Equal(
            $"int[] x =\n[\n    {items[0]},\n    {items[1]},\n];",
            Fit.Collection(0, "int[] x =", items, ";", inner: 0)
        );
    }

    [Fact]
    public void A_collection_behind_an_arrow_first_moves_to_a_line_of_its_own()
    {
        string[] items = [Letters(40), Letters(40)];
        Assert.Equal(
            $"static int[] X =>\n    [{items[0]}, {items[1]}];",
            Fit.Collection(4, "static int[] X =>", items, ";", inner: 4)
        );
    }

    [Fact]
    public void A_short_collection_stays_behind_its_head() =>
        Assert.Equal("x = [1, 2];", Fit.Collection(4, "x =", ["1", "2"], ";", inner: 0));

    [Theory]
    [InlineData(96, "whole")]
    [InlineData(97, "broken")]
    public void A_line_takes_the_broken_form_beyond_100_columns(int length, string form)
    {
        var chosen = Fit.Line(4, Letters(length), "b");
        Assert.Equal(form == "whole" ? Letters(length) : "b", chosen);
    }
}
