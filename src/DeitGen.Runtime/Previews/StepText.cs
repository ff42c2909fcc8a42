using DeitGen.Augmentation;
using DeitGen.Training;
using static System.FormattableString;

namespace DeitGen.Previews;

/// <summary>What a policy says of its operations: how likely, how strong.</summary>
internal static class StepText
{
    /// <summary>The line above a choice's pictures.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="policy">Its policy.</param>
    public static string Title(PolicyChoice choice, int number, PolicyParts policy)
    {
        var steps = string.Join(", then ", choice.Steps.Select(step => Step(step, policy)));
        return Invariant($"{number + 1}. {steps} (drawn {100 * choice.Share:0.##} %)");
    }

    /// <summary>The magnitude and what it means, a line each; none where the operation has no levels.</summary>
    public static IReadOnlyList<string> Level(
        Op operation,
        PolicyParts policy,
        double magnitude,
        bool negated,
        Variant variant
    )
    {
        var level = LevelText.Of(operation, policy, magnitude, negated, variant.ImageSize);
        return level.Length > 0 ? [Invariant($"m {magnitude:0.##}: {level}")] : [];
    }

    private static string Step(PolicyStep step, PolicyParts policy)
    {
        var odds = Invariant($"{step.Operation} with probability {step.Probability:0.##}");
        var level = LevelText.Level(step.Operation, policy, imageSize: 100);
        if (!level.HasArgument)
            return odds;
        var noise = policy.MagnitudeStd > 0 ? Invariant($" ± {policy.MagnitudeStd:0.##}") : "";
        return Invariant($"{odds} at magnitude {step.Magnitude:0.##}{noise}");
    }
}
