using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>One of several pairs of operations for each image (Cubuk et al. 2019): <c>v0</c> and its like, <c>[SubPolicy]</c>.</summary>
/// <param name="Name">The policy's name; empty for one that is written out.</param>
/// <param name="SubPolicies">The pairs, all as likely.</param>
/// <param name="MagnitudeStd">The standard deviation of all magnitudes.</param>
internal sealed record AutoAugmentSpec(
    string Name,
    EquatableArray<SubPolicySpec> SubPolicies,
    double MagnitudeStd
) : PolicySpec
{
    /// <summary>Whether no step ever happens.</summary>
    public bool DoesNothing =>
        SubPolicies.All(p => p is { First.Probability: 0, Second.Probability: 0 });
}
