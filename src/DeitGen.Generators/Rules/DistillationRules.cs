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
        yield return (
            spec.Network is VisionTransformerSpec
                ? finding.Repaired(Literal.Of(DeitGen.Tokens.ClassAndDistillation))
                : finding
        ).Removed("Distillation");
    }

    private static IEnumerable<Finding> UntaughtHead(Spec spec)
    {
        const string HeadTraining = "Recipe.HeadTraining";
        if (
            spec is { Network.IsDistilled: true, HasFineTune: false }
            && spec.Wrote(Tokens)
            && !spec.Wrote(HeadTraining)
        )
            yield return DEIT203
                .Found()
                .At(Tokens, "DerivedFrom.Without")
                .Set(HeadTraining, Literal.Of(DeitGen.HeadTraining.BothOnLabels))
                .Repaired(Literal.Of(DeitGen.Tokens.Class));
    }

    private static IEnumerable<Finding> Loss(Spec spec, DistillationSpec d)
    {
        if (d.Temperature <= 0)
            yield return DEIT204
                .Found(d.Temperature)
                .At(Temperature)
                .Repaired(d.Kind == DistillationKind.Hard ? "1" : "3");
        else if (
            d is { Kind: DistillationKind.Hard, Temperature: not 1 }
            && spec.Wrote(Temperature)
        )
            yield return DEIT205
                .Found(d.Temperature)
                .At(Temperature, "Distillation.Kind")
                .Removed()
                .Repaired("1");
        if (d.Alpha is < 0 or > 1)
            yield return DEIT206.Found(d.Alpha).At(Alpha).Repaired(UsualShare(d));
        else if (d.Alpha is 0 or 1 && spec.Wrote(Alpha))
            yield return DEIT207
                .Found(d.Alpha, d.Alpha == 0 ? "teacher" : "labels")
                .At(Alpha)
                .Repaired(UsualShare(d));
        if (
            d is { Kind: DistillationKind.Soft, Normalizer: KlNormalizer.ElementMean }
            && spec.Wrote("Distillation.Normalizer")
        )
            yield return DEIT210
                .Found(spec.Network.NumClasses)
                .At("Distillation.Normalizer", "Distillation.Kind")
                .Repaired("KlNormalizer.BatchMean");
    }

    /// <summary>Whether no data set says how many classes there are, or it agrees with the teacher.</summary>
    private static bool IsFreeToFollow(Spec spec, TeacherSpec teacher) =>
        teacher.NumClasses > 0
        && (
            spec.TrainOn is not { Facts.Classes: > 0 } on || on.Facts.Classes == teacher.NumClasses
        );

    private static bool Fits(NetworkSpec network, int size) =>
        network is not VisionTransformerSpec { PatchSize: > 0 } n || size % n.PatchSize == 0;

    /// <summary>The paper's share of the teacher.</summary>
    private static string UsualShare(DistillationSpec d) =>
        d.Kind == DistillationKind.Hard ? "0.5" : "0.1";

    private static IEnumerable<Finding> Teacher(Spec spec, TeacherSpec teacher)
    {
        var (name, n) = (teacher.ShortName, spec.Network);
        if (teacher.Kind == TeacherKind.Spec && teacher.NumClasses != n.NumClasses)
            yield return DEIT208
                .Found(name, teacher.NumClasses, n.NumClasses)
                .At(n.Property("NumClasses"), "Distillation")
                .Repaired(IsFreeToFollow(spec, teacher) ? [$"{teacher.NumClasses}"] : []);
        if (teacher.ImageSize > 0 && teacher.ImageSize != n.ImageSize)
            yield return DEIT209
                .Found(
                    name,
                    $"its images are {teacher.ImageSize} wide, the student's {n.ImageSize}"
                )
                .At(n.Property("ImageSize"), "Distillation")
                .Repaired(Fits(n, teacher.ImageSize) ? [$"{teacher.ImageSize}"] : []);
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
