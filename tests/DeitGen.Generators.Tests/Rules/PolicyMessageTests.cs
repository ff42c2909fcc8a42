using DeitGen.Generators.Analysis;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>What the compiler says of a policy, word for word.</summary>
public sealed class PolicyMessageTests
{
    [Theory]
    [InlineData(
        "orignal",
        "DEIT401: 'orignal' is not rand-…, augmix-…, v0, v0r, original, originalr, 3a or empty; did you mean 'original'?"
    )]
    [InlineData(
        "x",
        "DEIT401: 'x' is not rand-…, augmix-…, v0, v0r, original, originalr, 3a or empty"
    )]
    [InlineData(
        "rand-m9-std0.5",
        "DEIT402: Unknown section 'std0.5' at column 9; allowed: m, n, mstd, inc, w"
    )]
    [InlineData("v0--mstd1", "DEIT402: Unknown section '' at column 4; allowed: mstd")]
    [InlineData("rand-m9.5", "DEIT403: 'm9.5' needs a whole number from 0 to 10")]
    [InlineData("rand-n2-m-1", "DEIT403: 'm-1' needs a whole number from 0 to 10")]
    [InlineData("rand-mstd0.5.1", "DEIT403: 'mstd0.5.1' needs a number of 0 or more")]
    [InlineData("rand-m9-inc", "DEIT404: 'inc' has no number and would be ignored")]
    [InlineData("rand-inc0", "DEIT405: timm treats any inc value as on; write inc1 or drop it")]
    [InlineData("rand-n1-n2", "DEIT406: 'n' appears twice; the last one wins")]
    [InlineData("rand-m20", "DEIT407: Magnitude 20 is clipped to 10; write 10")]
    [InlineData("rand-n0", "DEIT408: 0 operations cannot be drawn for an image; use 1..15")]
    [InlineData("rand-n14-w0", "DEIT408: 14 operations cannot be drawn for an image; use 1..13")]
    [InlineData("rand-w1", "DEIT409: 1 in section w is not allowed; use 0")]
    [InlineData("v0", "DEIT412: Magnitude 2 can blacken the image: Posterize keeps 0 bits at it")]
    public void A_policy_string_is_answered_in_one_line(string policy, string message) =>
        Assert.Equal([message], Messages($"[Augmentation(Policy = \"{policy}\")]"));

    [Theory]
    [InlineData(
        "RandAugment(MagnitudeStd = -1)",
        "DEIT409: -1 in MagnitudeStd is not allowed; use 0 or more"
    )]
    [InlineData(
        "RandAugment(Operations = new[] { (Op)20 })",
        "DEIT410: Unknown op '20'; did you mean 'TranslateYRelative'?"
    )]
    [InlineData(
        "SubPolicy(Op.Invert, 1.5, 1, Op.Rotate, 1, 1)",
        "DEIT411: Give at least one op, each with a probability in [0, 1] (found 1.5)"
    )]
    public void A_typed_policy_is_answered_in_one_line(string attribute, string message) =>
        Assert.Equal([message], Messages($"[{attribute}]"));

    [Fact]
    public void The_repair_of_a_string_is_the_whole_string() =>
        Assert.Equal(
            ["Set Policy = \"rand-m9-mstd0.5\""],
            Repair
                .Read(
                    Assert
                        .Single(
                            RuleCheck.Diagnostics(
                                Host.Library(
                                    SourceFile.Demo(
                                        Spec("[Augmentation(Policy = \"rand-m9-std0.5\")]")
                                    )
                                )
                            )
                        )
                        .Properties[Reports.Repairs]!
                )
                .Select(r => r.Title)
        );

    private static IEnumerable<string> Messages(string attribute) =>
        RuleCheck
            .Messages(Spec(attribute))
            .Where(m => !m.StartsWith("DEIT901", StringComparison.Ordinal));

    private static string Spec(string attribute) =>
        $"[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\n{attribute}\npublic sealed partial class A;";
}
