using DeitGen.Facts;
using DeitGen.Generators.Specs.Policies;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Specs.AttributeNames;

namespace DeitGen.Generators.Specs;

/// <summary>The typed form of a policy.</summary>
internal static partial class Resolver
{
    /// <summary>The typed policy, if one stands at least as near as the string that says otherwise.</summary>
    private static PolicySpec? ReadTypedPolicy(SettingsReader r, SpecChain chain)
    {
        var reach = r.LevelOf(Augmentation, "Policy");
        var (drawn, pairs) = (chain.LevelOf(RandAugment), chain.LevelOf(SubPolicy));
        if (drawn >= 0 && drawn <= reach && (pairs < 0 || drawn <= pairs))
            return ReadRandAugment(r);
        return pairs >= 0 && pairs <= reach ? ReadSubPolicies(r, chain, pairs) : null;
    }

    private static RandAugmentSpec ReadRandAugment(SettingsReader r)
    {
        const string A = RandAugment;
        var written = r.Enums<Op>(A, "Operations").Select(o => new DrawnOperation(o, 0)).ToList();
        var operations = written.Count > 0 ? written : [.. DrawnOperation.AllAsLikely];
        var weights = r.List(A, "Weights", []);
        if (weights.Length == operations.Count)
            operations =
            [
                .. operations
                    .Zip(weights, (operation, weight) => operation with { Weight = weight })
                    .Where(o => o.Weight != 0),
            ];
        return new(
            r.Int(A, "Layers", Defaults.RandAugmentLayers),
            r.Number(A, "Magnitude", Defaults.Magnitude),
            r.Number(A, "MagnitudeStd", Defaults.MagnitudeStd),
            r.Bool(A, "Increasing", Defaults.Increasing),
            operations.ToEquatable(),
            IsWeighted: weights.Length > 0
        );
    }

    /// <summary>The pairs of one link: they are a policy together, so none is taken over from a base.</summary>
    private static AutoAugmentSpec ReadSubPolicies(SettingsReader r, SpecChain chain, int level)
    {
        var pairs = chain.Links[level].All(SubPolicy).Select(ReadSubPolicy).ToEquatable();
        for (var i = 0; i < pairs.Length; i++)
            r.Note(SubPolicy, $"{i:D2}", $"{Show(pairs[i].First)}, {Show(pairs[i].Second)}", level);
        return new("", pairs, MagnitudeStd: 0);
    }

    private static SubPolicySpec ReadSubPolicy(WrittenAttribute pair) =>
        new(ReadStep(pair, "First"), ReadStep(pair, "Second"));

    private static OperationStep ReadStep(WrittenAttribute pair, string which) =>
        new(
            (Op)(int)(pair.Find(which)?.Number ?? 0),
            pair.Find($"{which}Probability")?.Number ?? 0,
            pair.Find($"{which}Magnitude")?.Number ?? 0
        );

    private static string Show(OperationStep step) =>
        $"{step.Op} {Value.Show(step.Probability)} {Value.Show(step.Magnitude)}";
}
