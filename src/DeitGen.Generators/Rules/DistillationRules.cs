using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;
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
        const string Classes = "VisionTransformer.NumClasses";
        const string Image = "VisionTransformer.ImageSize";
        var (name, n) = (teacher.ShortName, spec.Network);
        if (teacher.Kind == TeacherKind.Spec && teacher.NumClasses != n.NumClasses)
            yield return DEIT208
                .Found(name, teacher.NumClasses, n.NumClasses)
                .At(Classes, "Distillation");
        if (teacher.Kind == TeacherKind.Spec && teacher.ImageSize != n.ImageSize)
            yield return DEIT209
                .Found(
                    name,
                    $"its images are {teacher.ImageSize} wide, the student's {n.ImageSize}"
                )
                .At(Image, "Distillation");
        if (
            Normalisation(teacher) is (var mean, var deviation)
            && !(mean.Equals(spec.Augmentation.Mean) && deviation.Equals(spec.Augmentation.StdDev))
        )
            yield return DEIT209
                .Found(
                    name,
                    $"expects mean {Value.Show(mean)} and deviation {Value.Show(deviation)}"
                )
                .At("Augmentation.Mean", "Augmentation.StdDev", "Distillation");
    }

    /// <summary>What the teacher was trained with, where the compiler can know.</summary>
    private static (EquatableArray<double> Mean, EquatableArray<double> StdDev)? Normalisation(
        TeacherSpec teacher
    ) =>
        teacher.Kind switch
        {
            TeacherKind.Spec => (teacher.Mean, teacher.StdDev),
            TeacherKind.RegNetY16GF when DatasetFacts.Of(Dataset.ImageNet1k) is var facts => (
                facts.Mean.ToEquatable(),
                facts.StdDev.ToEquatable()
            ),
            _ => null,
        };
}
