using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Augmentation policies. The string is judged as a string; what it stands for, like what is typed.</summary>
internal static class PolicyRules
{
    private const string Text = "Augmentation.Policy";
    private const string Erasing = "Augmentation.RandomErasing";

    private static readonly Dictionary<PolicyFaultKind, Rule> RuleOf = new()
    {
        [PolicyFaultKind.UnknownPolicy] = DEIT401,
        [PolicyFaultKind.UnknownSection] = DEIT402,
        [PolicyFaultKind.BadValue] = DEIT403,
        [PolicyFaultKind.NoValue] = DEIT404,
        [PolicyFaultKind.IncreasingZero] = DEIT405,
        [PolicyFaultKind.Repeated] = DEIT406,
        [PolicyFaultKind.TooStrong] = DEIT407,
        [PolicyFaultKind.BadLayers] = DEIT408,
        [PolicyFaultKind.NotAllowed] = DEIT409,
    };

    public static IEnumerable<Finding> Check(Spec spec) =>
        [
            .. spec.Augmentation.IsTyped ? TypedPolicyRules.Check(spec) : OfText(spec),
            .. Ignored(spec),
        ];

    private static IEnumerable<Finding> OfText(Spec spec)
    {
        var a = spec.Augmentation;
        var reading = PolicyText.Read(a.PolicyText, spec.Recipe.Has(Quirks.IncAnyValue));
        foreach (var fault in reading.Faults)
            if (RuleOf[fault.Kind].Severity == Severity.Error || spec.Wrote(Text))
                yield return new Finding(RuleOf[fault.Kind], fault.Values, [Text], []).Repaired(
                    fault.Repair.Length > 0 ? [Literal.Of(fault.Repair)] : []
                );
        if (spec.Wrote(Text) && Steps(a.Policy).FirstOrDefault(Blackens) is { } step)
            yield return Black(step).At(Text).Repaired(Milder(a, step));
    }

    /// <summary>What the policy may do, at its magnitudes before any noise.</summary>
    private static IEnumerable<OperationStep> Steps(PolicySpec? policy) =>
        policy switch
        {
            RandAugmentSpec rand => rand.Operations.Select(o => new OperationStep(
                Form(o.Op, rand.Increasing),
                Probability: 1,
                rand.Magnitude
            )),
            AutoAugmentSpec auto => auto.SubPolicies.SelectMany(p =>
                (OperationStep[])[p.First, p.Second]
            ),
            _ => [],
        };

    /// <summary>An operation by the name of the form it takes.</summary>
    public static Op Form(Op op, bool increasing) =>
        increasing && op == Op.Posterize ? Op.PosterizeIncreasing : op;

    /// <summary>Whether the step keeps no bit of any value. Noise that would take it there does not count: DeiT's own policy has it.</summary>
    public static bool Blackens(OperationStep step) =>
        step is { Op: Op.Posterize or Op.PosterizeIncreasing, Probability: > 0, Magnitude: >= 0 }
        && OpLevels
            .Of(step.Op, increasing: false, pixels: 0)
            .Argument(Math.Min(step.Magnitude, OpLevels.Limit)) < 1;

    public static Finding Black(OperationStep step) =>
        DEIT412.Found(step.Magnitude, step.Op.ToString());

    /// <summary>The nearest whole magnitude that keeps a bit.</summary>
    public static int MildMagnitude(OperationStep step) =>
        Enumerable
            .Range(0, (int)OpLevels.Limit + 1)
            .OrderBy(m => Math.Abs(m - step.Magnitude))
            .First(m => !Blackens(step with { Magnitude = m }));

    /// <summary>A RandAugment string of another magnitude; the tables' magnitudes are not the user's.</summary>
    private static IEnumerable<string> Milder(AugmentationSpec a, OperationStep step) =>
        a.Policy is RandAugmentSpec
            ? [Literal.Of(PolicyText.WithMagnitude(a.PolicyText, MildMagnitude(step)))]
            : [];

    private static IEnumerable<Finding> Ignored(Spec spec)
    {
        var a = spec.Augmentation;
        if (a.Policy is ThreeAugmentSpec && a.RandomErasing > 0 && spec.Wrote(Erasing))
            yield return DEIT421
                .Found($"RandomErasing {Number.Show(a.RandomErasing)}")
                .At(Erasing, Text)
                .Repaired("0");
    }
}
