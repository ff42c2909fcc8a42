extern alias compiler;

using System.Text.Json;
using compiler::DeitGen.Generators.Specs.Policies;
using DeitGen.Golden;

namespace DeitGen.Models.Tests.Augmentations;

/// <summary>16_autoaugment, 07_augment: what the compiler reads from a policy's name is the reference's table.</summary>
[Trait("Category", "Golden")]
public sealed class PolicyTableTests
{
    private const string Manifest = "16_autoaugment/manifest.json";
    private const string Ops = "07_augment/manifest.json";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet.Has(Manifest)
            ? Tables().EnumerateObject().Select(t => new GoldenCase($"16_autoaugment/{t.Name}"))
            : [];

    private static JsonElement Tables() => GoldenSet.Manifest(Manifest).GetProperty("policies");

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_learned_policy_has_the_references_steps(string name)
    {
        var policy = name["16_autoaugment/".Length..];
        var read = (AutoAugmentSpec)PolicyText.Read(policy, anyIncrease: false).Policy!;
        var expected = Tables()
            .GetProperty(policy)
            .EnumerateArray()
            .Select(pair => string.Join(" ", pair.EnumerateArray().Select(Text)));
        Assert.Equal(expected, read.SubPolicies.Select(p => $"{Text(p.First)} {Text(p.Second)}"));
    }

    [GoldenFact(Ops)]
    public void RandAugment_draws_from_the_references_operations_in_its_order() =>
        Assert.Equal(
            GoldenSet.Manifest(Ops).Texts("rand_augment_op_order"),
            DrawnOperation.Fifteen.Select(o => Text(o.Op.ToString()))
        );

    private static string Text(JsonElement step) =>
        FormattableString.Invariant(
            $"{step[0].GetString()}/{step[1].GetDouble()}/{step[2].GetDouble()}"
        );

    private static string Text(OperationStep step) =>
        FormattableString.Invariant(
            $"{Text(step.Op.ToString())}/{step.Probability}/{step.Magnitude}"
        );

    private static string Text(string op) =>
        op.Replace("Relative", "Rel", StringComparison.Ordinal);
}
