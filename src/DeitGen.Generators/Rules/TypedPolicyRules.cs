using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary><c>[RandAugment]</c> and <c>[SubPolicy]</c>.</summary>
internal static class TypedPolicyRules
{
    private const string Operations = "RandAugment.Operations";
    private const string Chances = "RandAugment.Weights";

    public static IEnumerable<Finding> Check(Spec spec) =>
        spec.Augmentation.Policy switch
        {
            RandAugmentSpec rand => Drawn(spec, rand),
            AutoAugmentSpec auto => auto.SubPolicies.SelectMany(
                (pair, i) =>
                    Step(pair.First, $"SubPolicy#{i}.First")
                        .Concat(Step(pair.Second, $"SubPolicy#{i}.Second"))
            ),
            _ => [],
        };

    private static IEnumerable<Finding> Drawn(Spec spec, RandAugmentSpec rand)
    {
        foreach (var finding in Weights(spec, rand).Concat(Layers(rand)))
            yield return finding;
        foreach (var finding in Strength(rand.Magnitude, "Magnitude", "RandAugment.Magnitude"))
            yield return finding;
        if (rand.MagnitudeStd < 0)
            yield return DEIT409
                .Found(rand.MagnitudeStd, "MagnitudeStd", "0 or more")
                .At("RandAugment.MagnitudeStd")
                .Repaired("0");
        if (spec.Find("RandAugment", "Operations") is { Origin: Origin.Written, Text.Length: 0 })
            yield return DEIT411.Found("none").At(Operations);
        foreach (var operation in rand.Operations.Where(o => !IsKnown(o.Op)))
            yield return Unknown(operation.Op).At(Operations);
        if (rand.Operations.Select(Step).FirstOrDefault(PolicyRules.Blackens) is { } black)
            yield return PolicyRules.Black(black).At("RandAugment.Magnitude", Operations);

        OperationStep Step(DrawnOperation operation) =>
            new(PolicyRules.Form(operation.Op, rand.Increasing), 1, rand.Magnitude);
    }

    private static IEnumerable<Finding> Layers(RandAugmentSpec rand)
    {
        var most = rand.Operations.Length;
        if (rand.Layers < 1 || (rand.IsWeighted && rand.Layers > most))
            yield return DEIT408
                .Found(rand.Layers, most)
                .At("RandAugment.Layers", Chances, Operations)
                .Repaired(rand.Layers < 1 ? "1" : "");
    }

    /// <summary>One for each operation, none negative, and not all 0.</summary>
    private static IEnumerable<Finding> Weights(Spec spec, RandAugmentSpec rand)
    {
        var written = spec.Find("RandAugment", "Weights")?.Text ?? "";
        var isSound = rand.Operations.Length > 0 && rand.Operations.All(o => o.Weight > 0);
        if (written.Length > 0 && !isSound)
            yield return DEIT409
                .Found(
                    $"[{written}]",
                    "Weights",
                    "a weight of 0 or more for each operation, not all 0"
                )
                .At(Chances, Operations);
    }

    private static IEnumerable<Finding> Step(OperationStep step, string property)
    {
        if (!IsKnown(step.Op))
            yield return Unknown(step.Op).At(property);
        if (!(step.Probability is >= 0 and <= 1)) // not a number either
            yield return DEIT411.Found(step.Probability).At($"{property}Probability");
        var place = $"{property}Magnitude";
        foreach (var finding in Strength(step.Magnitude, Last(place), place))
            yield return finding;
        if (PolicyRules.Blackens(step))
            yield return PolicyRules.Black(step).At(place);
    }

    private static string Last(string property) => property.Substring(property.IndexOf('.') + 1);

    private static IEnumerable<Finding> Strength(double magnitude, string name, string property)
    {
        if (!(magnitude >= 0))
            yield return DEIT403
                .Found($"{name} = {Number.Show(magnitude)}", "a number from 0 to 10")
                .At(property)
                .Repaired("0");
        if (magnitude > OpLevels.Limit)
            yield return DEIT407.Found(magnitude).At(property).Repaired("10");
    }

    private static bool IsKnown(Op op) => Enum.IsDefined(typeof(Op), op);

    private static Finding Unknown(Op op)
    {
        var members = (Op[])Enum.GetValues(typeof(Op));
        return DEIT410.Found(
            (int)op,
            (op < 0 ? members[0] : members[members.Length - 1]).ToString()
        );
    }
}
