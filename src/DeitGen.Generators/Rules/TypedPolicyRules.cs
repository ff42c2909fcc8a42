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
            yield return DEIT411.Found("none").At(Operations).Removed();
        foreach (var operation in rand.Operations.Where(o => !IsKnown(o.Op)))
            yield return Unknown(operation.Op).At(Operations).Repaired(Known(rand));
        if (rand.Operations.Select(Step).FirstOrDefault(PolicyRules.Blackens) is { } black)
            yield return PolicyRules
                .Black(black)
                .At("RandAugment.Magnitude", Operations)
                .Repaired($"{PolicyRules.MildMagnitude(black)}");

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
                .Set("RandAugment.Layers", rand.Layers < 1 ? "1" : $"{most}");
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
                .At(Chances, Operations)
                .Removed();
    }

    private static IEnumerable<Finding> Step(OperationStep step, string property)
    {
        if (!IsKnown(step.Op))
            yield return Unknown(step.Op).At(property).Repaired(Literal.Of(Nearby(step.Op)));
        if (!(step.Probability is >= 0 and <= 1)) // not a number either
            yield return DEIT411
                .Found(step.Probability)
                .At($"{property}Probability")
                .Repaired(step.Probability > 1 ? "1" : "0");
        var place = $"{property}Magnitude";
        foreach (var finding in Strength(step.Magnitude, Last(place), place))
            yield return finding;
        if (PolicyRules.Blackens(step))
            yield return PolicyRules
                .Black(step)
                .At(place)
                .Repaired($"{PolicyRules.MildMagnitude(step)}");
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

    private static Finding Unknown(Op op) => DEIT410.Found((int)op, Nearby(op).ToString());

    private static Op Nearby(Op op)
    {
        var members = (Op[])Enum.GetValues(typeof(Op));
        return op < 0 ? members[0] : members[members.Length - 1];
    }

    /// <summary>The operations with the unknown ones replaced by those near them.</summary>
    private static string Known(RandAugmentSpec rand) =>
        $"new[] {{ {string.Join(", ", rand.Operations.Select(o => Literal.Of(IsKnown(o.Op) ? o.Op : Nearby(o.Op))))} }}";
}
