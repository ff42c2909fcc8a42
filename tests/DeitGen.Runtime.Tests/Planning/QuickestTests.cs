namespace DeitGen.Planning;

public sealed class QuickestTests
{
    [Fact]
    public void Something_is_done_once_before_it_is_timed_and_at_least_twice_after()
    {
        var times = 0;
        Assert.InRange(Quickest.Seconds(duration: 0, () => times++), 0, 1);
        Assert.Equal(3, times);
    }
}
