using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>All rules over one spec.</summary>
internal static class Examination
{
    /// <summary>In the order of causes: an error makes later findings about the same properties moot.</summary>
    private static readonly Func<Spec, IEnumerable<Finding>>[] Checks =
    [
        SoundnessRules.Check,
        DeclarationRules.Check,
        ShapeRules.Check,
        RegNetRules.Check,
        NetworkAdvice.Check,
        PolicyRules.Check,
        DataRules.Check,
        RunRules.Check,
        RecipeRules.Check,
        ScheduleRules.Check,
        MixingRules.Check,
        AblationRules.Check,
        DistillationRules.Check,
        FineTuneRules.Check,
        PresetRules.Check,
        NotImplementedRules.Check,
    ];

    public static IReadOnlyList<Problem> Of(Spec spec, TeacherSource? teacher)
    {
        var problems = new List<Problem>();
        var spoilt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in Findings(spec))
        {
            var isMoot = finding.Properties.Any(spoilt.Contains) || IsOfTeacher(finding, teacher);
            if (finding.Rule.Severity == Severity.Error)
                spoilt.UnionWith(finding.Properties);
            if (isMoot)
                continue;
            problems.Add(
                new(
                    finding.Rule,
                    Blame.On(spec, finding.Properties),
                    finding.Values,
                    finding.Repairs.Where(r => CanBeDone(spec, r)).ToEquatable()
                )
            );
        }
        return problems;
    }

    /// <summary>What an earlier class of the chain wrote can only be removed there.</summary>
    private static bool CanBeDone(Spec spec, Repair repair) =>
        repair.Kind is not (RepairKind.Remove or RepairKind.RemoveAttribute)
        || Blame.IsWrittenHere(spec, repair.Site);

    public static bool HasErrors(IEnumerable<Problem> problems) =>
        problems.Any(p => p.Rule.Severity == Severity.Error);

    private static IEnumerable<Finding> Findings(Spec spec) =>
        spec.Chain.Fault == ChainFault.None
            ? DeclarationRules.CheckClass(spec).Concat(Checks.SelectMany(check => check(spec)))
            : DeclarationRules.CheckClass(spec).Concat(DeclarationRules.CheckChain(spec.Chain));

    /// <summary>A broken teacher is reported at the teacher; what then does not fit its students follows from it.</summary>
    private static bool IsOfTeacher(Finding finding, TeacherSource? teacher) =>
        (finding.Rule == DEIT208 || finding.Rule == DEIT209)
        && teacher is { Kind: TeacherKind.Spec }
        && (
            teacher.Chain.Fault != ChainFault.None
            || HasErrors(
                Of(
                    Resolver.Resolve(new(Declaration.Named(""), teacher.Chain, Teacher: null)),
                    teacher: null
                )
            )
        );
}
