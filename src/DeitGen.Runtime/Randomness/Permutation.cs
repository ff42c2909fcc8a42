namespace DeitGen.Randomness;

/// <summary>The order of an epoch.</summary>
internal static class Permutation
{
    /// <summary>The numbers 0 to <paramref name="count"/> − 1 in an order that is a function of (seed, epoch); every order as likely.</summary>
    public static int[] Of(int count, long seed, long epoch)
    {
        var order = new int[count];
        var draws = Draws.ForPosition(seed, Purposes.Order, 0, epoch);
        for (var i = 0; i < count; i++) // Fisher and Yates, from the front
        {
            var j = draws.NextInt(i + 1);
            (order[i], order[j]) = (order[j], i);
        }
        return order;
    }
}
