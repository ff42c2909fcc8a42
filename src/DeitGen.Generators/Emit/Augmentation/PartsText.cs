using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>The member by which <c>preview</c> shows a policy: what it draws from, and the methods that apply it.</summary>
internal static class PartsText
{
    /// <summary>A property that builds the parts anew.</summary>
    /// <param name="words">The policy in a few words.</param>
    /// <param name="choices">An expression of what is drawn from.</param>
    /// <param name="apply">What applies one operation.</param>
    /// <param name="whole">The method that is the policy.</param>
    /// <param name="std">Standard deviation of magnitudes.</param>
    /// <param name="increasing">Whether operations of two forms take the one that grows stronger.</param>
    public static string Of(
        string words,
        string choices,
        string apply,
        string whole,
        double std = 0,
        bool increasing = false
    ) =>
        Text(
            $$"""
            /// <summary>The policy in its parts, for <c>preview</c>.</summary>
            private static PolicyParts Policy =>
                new()
                {
                    {{Fit.Line(
                12,
                $"Words = {Quoted(words)},",
                $"Words =\n    {Quoted(words)},"
            )}}
                    Choices = {{choices}},
                    {{(std > 0 ? Text($"MagnitudeStd = {std},") : "")}}
                    {{(increasing ? "Increasing = true," : "")}}
                    {{(
                apply.Length > 0
                    ? Fit.Line(
                        12,
                        $"Apply = {apply},",
                        $"Apply = {apply.Replace("=> ", "=>\n    ")},"
                    )
                    : ""
            )}}
                    Whole = {{whole}},
                };
            """
        );
}
