using DeitGen.Facts;
using DeitGen.Randomness;

namespace DeitGen.Augmentation;

/// <summary>The random choices that all policies make (auto_augment.py of timm 0.3.2), on a sample's stream.</summary>
public static class PolicyDraws
{
    /// <summary>Whether something happens that happens with this probability.</summary>
    /// <param name="draws">The sample's stream.</param>
    /// <param name="probability">In [0, 1].</param>
    public static bool Chance(ref Draws draws, double probability) =>
        draws.NextDouble() < probability;

    /// <summary>The strength of one application: normal, clipped to [0, 10].</summary>
    /// <param name="draws">The sample's stream.</param>
    /// <param name="mean">The policy's magnitude.</param>
    /// <param name="std">Its standard deviation.</param>
    public static double Magnitude(ref Draws draws, double mean, double std) =>
        Math.Clamp(mean + std * draws.NextNormal(), 0, OpLevels.Limit);

    /// <summary>The amount, or its negative: both as likely.</summary>
    /// <param name="draws">The sample's stream.</param>
    /// <param name="amount">What is negated half the time.</param>
    public static double AnySign(ref Draws draws, double amount) =>
        Chance(ref draws, 0.5) ? -amount : amount;

    /// <summary>A number of a range, all as likely.</summary>
    /// <param name="draws">The sample's stream.</param>
    /// <param name="low">The least.</param>
    /// <param name="high">What all are below.</param>
    public static double Between(ref Draws draws, double low, double high) =>
        low + (high - low) * draws.NextDouble();

    /// <summary>Bilinear or bicubic, each as likely: what <see cref="Interpolation.Random"/> means.</summary>
    /// <param name="draws">The sample's stream.</param>
    public static Interpolation Filter(ref Draws draws) =>
        draws.NextInt(2) == 0 ? Interpolation.Bilinear : Interpolation.Bicubic;

    /// <summary>Puts items into an order, every order as likely.</summary>
    /// <param name="draws">The sample's stream.</param>
    /// <param name="items">The items.</param>
    public static void Shuffle(ref Draws draws, Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--) // Fisher and Yates
        {
            var j = draws.NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Different numbers in the order in which they are drawn, each by its share of the weight that is left.</summary>
    /// <param name="draws">The sample's stream.</param>
    /// <param name="weights">Of the numbers from 0; all above 0.</param>
    /// <param name="chosen">Receives the numbers; no more than there are weights.</param>
    /// <exception cref="ArgumentException">More numbers than weights.</exception>
    public static void Choose(ref Draws draws, ReadOnlySpan<double> weights, Span<int> chosen)
    {
        if (chosen.Length > weights.Length)
            throw new ArgumentException(
                $"{chosen.Length} different numbers of {weights.Length}",
                nameof(chosen)
            );
        for (var count = 0; count < chosen.Length; count++)
            chosen[count] = ChooseOne(ref draws, weights, chosen[..count]);
    }

    private static int ChooseOne(
        ref Draws draws,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> taken
    )
    {
        var left = 0.0;
        for (var i = 0; i < weights.Length; i++)
            left += taken.Contains(i) ? 0 : weights[i];
        var (point, last) = (left * draws.NextDouble(), -1);
        for (var i = 0; i < weights.Length && point >= 0; i++)
            if (!taken.Contains(i))
                (point, last) = (point - weights[i], i);
        return last;
    }
}
