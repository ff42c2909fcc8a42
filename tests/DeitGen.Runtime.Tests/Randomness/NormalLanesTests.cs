using DeitGen.Randomness;

namespace DeitGen.Runtime.Tests.Randomness;

public class NormalLanesTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(6)]
    public void Many_at_once_are_those_that_come_one_by_one(int wordsBefore)
    {
        var draws = Draws.ForPosition(-5, Purposes.Erasing, 77, 2);
        for (var i = 0; i < wordsBefore; i++)
            draws.NextUInt32();
        var single = draws;
        for (var count = 0; count < 200; count++)
        {
            var numbers = new float[count];
            draws.NextNormals(numbers);
            Assert.All(numbers, number => Assert.Equal((float)single.NextNormal(), number));
        }
        Assert.Equal(single.NextUInt32(), draws.NextUInt32());
    }
}
