namespace DeitGen.Generators.Rules;

/// <summary>The legal values next to a wrong one, and how a message offers them.</summary>
/// <param name="Text">4 or 8.</param>
/// <param name="Values">The closer one first; of two equally close ones the smaller.</param>
internal sealed record Nearest(string Text, IReadOnlyList<long> Values)
{
    /// <summary>The values as C# writes them.</summary>
    public IEnumerable<string> All => Values.Select(v => Number.Show(v));

    /// <summary>The divisors of a whole around a number.</summary>
    public static Nearest Divisors(int whole, int number)
    {
        var divisors = Enumerable
            .Range(1, (int)Math.Sqrt(whole))
            .Where(d => whole % d == 0)
            .SelectMany(d => (int[])[d, whole / d])
            .ToList();
        return Around(number, divisors.Where(d => d < number), divisors.Where(d => d > number));
    }

    /// <summary>The multiples of a part around a number.</summary>
    public static Nearest Multiples(long part, int number)
    {
        var below = number / part * part;
        return Around(number, below > 0 ? [below] : Enumerable.Empty<long>(), [below + part]);
    }

    private static Nearest Around(int number, IEnumerable<int> below, IEnumerable<int> above) =>
        Around(number, below.Select(d => (long)d), above.Select(d => (long)d));

    private static Nearest Around(int number, IEnumerable<long> below, IEnumerable<long> above)
    {
        long[] choices =
        [
            .. below.OrderByDescending(d => d).Take(1),
            .. above.OrderBy(d => d).Take(1),
        ];
        return new(string.Join(" or ", choices), [.. choices.OrderBy(c => Math.Abs(c - number))]);
    }

    /// <summary>The same choices, said to be of another property than the message is about.</summary>
    public Nearest Of(string property) => this with { Text = $"{property} {Text}" };
}
