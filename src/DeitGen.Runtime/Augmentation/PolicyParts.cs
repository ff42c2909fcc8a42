namespace DeitGen.Augmentation;

/// <summary>A variant's emitted policy in its parts, so that each can be looked at alone.</summary>
public sealed class PolicyParts
{
    /// <summary>The policy in a few words.</summary>
    public required string Words { get; init; }

    /// <summary>What is drawn from; none where the policy is one whole.</summary>
    public required IReadOnlyList<PolicyChoice> Choices { get; init; }

    /// <summary>The standard deviation of all magnitudes.</summary>
    public double MagnitudeStd { get; init; }

    /// <summary>Whether operations of two forms take the one that grows stronger with the magnitude.</summary>
    public bool Increasing { get; init; }

    /// <summary>Applies one operation; null where there are no choices.</summary>
    public ApplyOperation? Apply { get; init; }

    /// <summary>Applies the policy as training does.</summary>
    public required ApplyPolicy Whole { get; init; }

    /// <summary>Operations that are drawn one by one.</summary>
    /// <param name="operations">What is drawn from.</param>
    /// <param name="magnitude">The strength of all, 0 to 10.</param>
    /// <param name="probability">How often an operation that was drawn is done.</param>
    /// <param name="weights">How likely each is to be drawn; where there are none, all are as likely.</param>
    public static IReadOnlyList<PolicyChoice> Drawn(
        ReadOnlySpan<Op> operations,
        double magnitude,
        double probability,
        ReadOnlySpan<double> weights = default
    )
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var choices = new PolicyChoice[operations.Length];
        for (var i = 0; i < choices.Length; i++)
        {
            var share = weights.IsEmpty ? 1.0 / choices.Length : weights[i] / sum;
            choices[i] = new(share, [new(operations[i], probability, magnitude)]);
        }
        return choices;
    }

    /// <summary>Pairs of operations, all as likely.</summary>
    /// <param name="pair">A pair by its number, from 0.</param>
    /// <param name="count">How many there are.</param>
    public static IReadOnlyList<PolicyChoice> Pairs(
        Func<int, (PolicyStep First, PolicyStep Second)> pair,
        int count
    ) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(pair)
                .Select(p => new PolicyChoice(1.0 / count, [p.First, p.Second])),
        ];
}
