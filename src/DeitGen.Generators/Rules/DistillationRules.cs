using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Student, teacher, and what passes between them.</summary>
internal static class DistillationRules
{
    private const string Tokens = "VisionTransformer.Tokens";
    private const string Alpha = "Distillation.Alpha";
    private const string Temperature = "Distillation.Temperature";

    public static IEnumerable<Finding> Check(Spec spec) =>
        spec.Distillation is { } distillation
            ? [.. Token(spec), .. Loss(spec, distillation), .. Teacher(spec, distillation.Teacher)]
            : UntaughtHead(spec);

    private static IEnumerable<Finding> Token(Spec spec)
    {
        if (spec.Network.IsDistilled)
            yield break;
        var finding = DEIT201.Found(spec.Declaration.ClassName).At(Tokens, "Distillation");
        yield return Blame.Culprit(spec, [Tokens]) is null
            ? finding
            : finding.Repaired("Tokens.ClassAndDistillation");
    }

    private static IEnumerable<Finding> UntaughtHead(Spec spec)
    {
        const string HeadTraining = "Recipe.HeadTraining";
        if (
            spec is { Network.IsDistilled: true, HasFineTune: false }
            && spec.Wrote(Tokens)
            && !spec.Wrote(HeadTraining)
        )
            yield return DEIT203.Found().At(Tokens, "DerivedFrom.Without");
    }

    private static IEnumerable<Finding> Loss(Spec spec, DistillationSpec d)
    {
        if (d.Temperature <= 0)
            yield return DEIT204.Found(d.Temperature).At(Temperature);
        else if (
            d is { Kind: DistillationKind.Hard, Temperature: not 1 }
            && spec.Wrote(Temperature)
        )
            yield return DEIT205
                .Found(d.Temperature)
                .At(Temperature, "Distillation.Kind")
                .Repaired("1");
        if (d.Alpha is < 0 or > 1)
            yield return DEIT206.Found(d.Alpha).At(Alpha);
        else if (d.Alpha is 0 or 1 && spec.Wrote(Alpha))
            yield return DEIT207.Found(d.Alpha, d.Alpha == 0 ? "teacher" : "labels").At(Alpha);
        if (
            d is { Kind: DistillationKind.Soft, Normalizer: KlNormalizer.ElementMean }
            && spec.Wrote("Distillation.Normalizer")
        )
            yield return DEIT210
                .Found(spec.Network.NumClasses)
                .At("Distillation.Normalizer", "Distillation.Kind")
                .Repaired("KlNormalizer.BatchMean");
    }

    private static IEnumerable<Finding> Teacher(Spec spec, TeacherSpec teacher)
    {
        var (name, n) = (teacher.ShortName, spec.Network);
        if (teacher.Kind == TeacherKind.Spec && teacher.NumClasses != n.NumClasses)
            yield return DEIT208
                .Found(name, teacher.NumClasses, n.NumClasses)
                .At(n.Property("NumClasses"), "Distillation");
        if (teacher.ImageSize > 0 && teacher.ImageSize != n.ImageSize)
            yield return DEIT209
                .Found(
                    name,
                    $"its images are {teacher.ImageSize} wide, the student's {n.ImageSize}"
                )
                .At(n.Property("ImageSize"), "Distillation");
        if (
            teacher.Kind == TeacherKind.Spec
            && !(
                teacher.Mean.Equals(spec.Augmentation.Mean)
                && teacher.StdDev.Equals(spec.Augmentation.StdDev)
            )
        )
            yield return DEIT209
                .Found(
                    name,
                    $"expects mean {Value.Show(teacher.Mean)} and deviation {Value.Show(teacher.StdDev)}"
                )
                .At("Augmentation.Mean", "Augmentation.StdDev", "Distillation");
    }
}
