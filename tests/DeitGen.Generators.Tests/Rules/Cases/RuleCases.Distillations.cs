namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private const string Teacher =
        "[VisionTransformer(EmbedDim = 384, Depth = 12, Heads = 6)]\npublic sealed partial class Teacher;\n";

    private static string Student(string arguments, string network = "") =>
        Teacher
        + Distilled(
            $"[Distillation<Teacher>{(arguments.Length > 0 ? $"({arguments})" : "")}]",
            network
        );

    private static RuleCase[] Distillations =>
        [
            new(
                "DEIT201",
                [
                    With("[{|DEIT201:Distillation<RegNetY16GF>|}]"),
                    "[{|DEIT201:Distillation<RegNetY16GF>|}]\n" + Convolutional(),
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, {|DEIT201:Tokens = Tokens.Class|})]\n[Distillation<RegNetY16GF>]\npublic sealed partial class A;",
                ],
                [Distilled("[Distillation<RegNetY16GF>]"), With("")]
            ),
            new(
                "DEIT203",
                [
                    Network("{|DEIT203:Tokens = Tokens.ClassAndDistillation|}"),
                    Teacher
                        + "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Tokens = Tokens.ClassAndDistillation)]\n[Distillation<Teacher>]\npublic sealed partial class B;\n[DerivedFrom<B>({|DEIT203:Without = SpecParts.Distillation|})]\npublic sealed partial class C;",
                ],
                [
                    Distilled("[Recipe(HeadTraining = HeadTraining.ClassOnly)]"),
                    Student(""),
                    Network("Tokens = Tokens.Class"),
                ]
            ),
            new(
                "DEIT204",
                [
                    Student("Kind = DistillationKind.Soft, {|DEIT204:Temperature = 0|}"),
                    Student("{|DEIT204:Temperature = -1|}"),
                ],
                [Student("Kind = DistillationKind.Soft, Temperature = 0.01")]
            ),
            new(
                "DEIT205",
                [Student("{|DEIT205:Temperature = 3|}")],
                [
                    Student("Kind = DistillationKind.Soft, Temperature = 3"),
                    Student("Kind = DistillationKind.Hard, Temperature = 1"),
                ]
            ),
            new(
                "DEIT206",
                [Student("{|DEIT206:Alpha = -0.01|}"), Student("{|DEIT206:Alpha = 1.01|}")],
                [Student("Alpha = 0.01"), Student("Alpha = 0.99")]
            ),
            new(
                "DEIT207",
                [Student("{|DEIT207:Alpha = 0|}"), Student("{|DEIT207:Alpha = 1.0|}")],
                [Student("Alpha = 0.01"), Student("Alpha = 0.99"), Student("")]
            ),
            new(
                "DEIT208",
                [
                    Student("", ", {|DEIT208:NumClasses = 10|}"),
                    "[VisionTransformer(EmbedDim = 384, Depth = 12, Heads = 6, NumClasses = 10)]\npublic sealed partial class Teacher;\n"
                        + Distilled("[{|DEIT208:Distillation<Teacher>|}]"),
                    Distilled("[Distillation<RegNetY16GF>]", ", {|DEIT208:NumClasses = 10|}"),
                    Distilled(
                        "[{|DEIT208:Distillation<RegNetY16GF>|}]\n[TrainOn(Dataset.Cifar10)]"
                    ),
                ],
                [
                    Student("", ", NumClasses = 1000"),
                    Distilled("[Distillation<RegNetY16GF>]"),
                    Distilled("[Distillation<TorchScriptTeacher>]", ", NumClasses = 10"),
                ]
            ),
            new(
                "DEIT209",
                [
                    Student("", ", {|DEIT209:ImageSize = 240|}"),
                    Teacher
                        + Distilled(
                            "[Distillation<Teacher>]\n[Augmentation({|DEIT209:Mean = new[] { 0.5, 0.5, 0.5 }|})]"
                        ),
                    Distilled(
                        "[Distillation<RegNetY16GF>]\n[Augmentation({|DEIT209:StdDev = new[] { 0.5, 0.5, 0.5 }|})]"
                    ),
                ],
                [
                    Student("", ", ImageSize = 224"),
                    Distilled("[Distillation<RegNetY16GF>]", ", ImageSize = 240"), // it takes any size
                    Distilled(
                        "[Distillation<TorchScriptTeacher>]\n[Augmentation(Mean = new[] { 0.5, 0.5, 0.5 })]"
                    ),
                    Distilled(
                        "[Distillation<RegNetY16GF>]\n[Augmentation(Mean = new[] { 0.485, 0.456, 0.406 })]"
                    ),
                ]
            ),
            new(
                "DEIT210",
                [
                    Student(
                        "Kind = DistillationKind.Soft, {|DEIT210:Normalizer = KlNormalizer.ElementMean|}"
                    ),
                ],
                [
                    Student("Kind = DistillationKind.Soft, Normalizer = KlNormalizer.BatchMean"),
                    Student("Normalizer = KlNormalizer.ElementMean"),
                ]
            ),
        ];
}
