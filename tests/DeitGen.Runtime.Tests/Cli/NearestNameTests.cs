namespace DeitGen.Cli;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("same", "same", 0)]
    public void Distance_counts_changed_added_and_missing_letters(
        string a,
        string b,
        int distance
    ) => Assert.Equal(distance, NearestName.Distance(a, b));

    [Fact]
    public void Nothing_is_suggested_where_all_names_are_far_off()
    {
        Assert.Equal("deit-tiny", NearestName.Of("deit-tiy", ["deit-base", "deit-tiny"]));
        Assert.Null(NearestName.Of("xyzzy", ["deit-base", "deit-tiny"]));
        Assert.Null(NearestName.Of("x", []));
    }
}
