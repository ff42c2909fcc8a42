namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static string Policy(string text) =>
        Augmentation($"Policy = \"{text}\", ColorJitter = 0");

    private static string Mixed(string text) => Augmentation($"{{|DEIT901:Policy = \"{text}\"|}}");

    private static string Told(string id, string text) =>
        Augmentation($"{{|{id}:Policy = \"{text}\"|}}");

    private static string Pair(string arguments) => With($"[SubPolicy({arguments})]");

    private static string Drawn(string arguments) => With($"[RandAugment({arguments})]");

    /// <summary>DeiT-Ti on ImageNet with more attributes.</summary>
    private static string Trained(string attributes, string arguments = "") =>
        $"[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3{arguments})]\n[TrainOn(Dataset.ImageNet1k)]\n{attributes}\npublic sealed partial class A;";

    private static RuleCase[] Policies =>
        [
            new(
                "DEIT401",
                [
                    Told("DEIT401", "autoaugment"),
                    Told("DEIT401", "RAND-m9"),
                    Told("DEIT401", "v1"),
                    Told("DEIT401", "3a-m9"),
                    Told("DEIT401", "-m9"),
                    Told("DEIT401", " "),
                ],
                [
                    Policy("rand"),
                    Policy("originalr-mstd0.5"),
                    Augmentation("{|DEIT901:Policy = \"3a\"|}"),
                    Mixed("augmix-m5-w4-d2-a1-b1"),
                    Augmentation("Policy = \"\", ColorJitter = 0"),
                ]
            ),
            new(
                "DEIT402",
                [
                    Told("DEIT402", "rand-m9-p3"),
                    Told("DEIT402", "rand-M9"),
                    Told("DEIT402", "rand--m9"),
                    Told("DEIT402", "rand-9"),
                    Told("DEIT402", "rand-m9-"),
                    Told("DEIT402", "v0-m9"),
                    Told("DEIT402", "augmix-n2"),
                ],
                [Policy("rand-inc1-n3-m9-mstd0.5"), Policy("v0r-mstd0.5")]
            ),
            new(
                "DEIT403",
                [
                    Told("DEIT403", "rand-m9.5"),
                    Told("DEIT403", "rand-m-1"),
                    Told("DEIT403", "rand-n2x"),
                    Told("DEIT403", "rand-m99999999999"),
                    Told("DEIT403", "rand-mstd-0.5"),
                    Told("DEIT403", "v0-mstd1e3"),
                    Told("DEIT403", "rand-inc1.5"),
                    With("[RandAugment({|DEIT403:Magnitude = -0.1|})]"),
                    With("[SubPolicy(Op.Invert, 0.5, 1, Op.Rotate, 0.5, {|DEIT403:-1|})]"),
                ],
                [Policy("rand-m3"), Policy("rand-m9-mstd2"), Drawn("Magnitude = 0")]
            ),
            new(
                "DEIT404",
                [Told("DEIT404", "rand-m9-inc"), Told("DEIT404", "rand-m")],
                [Policy("rand-m9-inc1")]
            ),
            new("DEIT405", [Told("DEIT405", "rand-m9-inc0")], [Policy("rand-m9-inc2")]),
            new("DEIT406", [Told("DEIT406", "rand-m9-n2-m9")], [Policy("rand-m9-n2")]),
            new(
                "DEIT407",
                [
                    Told("DEIT407", "rand-m11"),
                    Augmentation("{|DEIT407:{|DEIT901:Policy = \"augmix-m11\"|}|}"),
                    With("[RandAugment({|DEIT407:{|DEIT412:Magnitude = 10.1|}|})]"),
                    With("[SubPolicy(Op.Invert, 0.5, {|DEIT407:11|}, Op.Rotate, 0.5, 1)]"),
                ],
                [Policy("rand-m10"), Pair("Op.Invert, 0.5, 10, Op.Rotate, 0.5, 10")]
            ),
            new(
                "DEIT408",
                [
                    Told("DEIT408", "rand-n0"),
                    Told("DEIT408", "rand-n14-w0"),
                    With("[RandAugment({|DEIT408:Layers = 0|})]"),
                    With(
                        "[RandAugment({|DEIT408:Layers = 2|}, Operations = new[] { Op.Invert, Op.Rotate }, Weights = new[] { 1.0, 0 })]"
                    ),
                ],
                [Policy("rand-n13-w0"), Policy("rand-n16"), Drawn("Layers = 1")]
            ),
            new(
                "DEIT409",
                [
                    Told("DEIT409", "rand-w1"),
                    Told("DEIT409", "augmix-w0"),
                    Told("DEIT409", "augmix-d0"),
                    With("[RandAugment({|DEIT409:MagnitudeStd = -0.1|})]"),
                    With("[RandAugment({|DEIT409:Weights = new[] { 0.5, 0.5 }|})]"),
                    With(
                        "[RandAugment(Operations = new[] { Op.Invert }, {|DEIT409:Weights = new[] { -1.0 }|})]"
                    ),
                ],
                [
                    Policy("rand-w0"),
                    Mixed("augmix-w1-d1"),
                    Drawn("MagnitudeStd = 0"),
                    Drawn(
                        "Layers = 1, Operations = new[] { Op.Invert, Op.Rotate }, Weights = new[] { 0.0, 0.1 }"
                    ),
                ]
            ),
            new(
                "DEIT410",
                [
                    With("[RandAugment({|DEIT410:Operations = new[] { Op.Rotate, (Op)20 }|})]"),
                    With("[SubPolicy({|DEIT410:(Op)(-1)|}, 0.5, 1, Op.Rotate, 0.5, 1)]"),
                    With(
                        "[SubPolicy(Op.Invert, 0.5, 1, Op.Rotate, 0.5, 1)]\n[SubPolicy(Op.Invert, 0.5, 1, {|DEIT410:(Op)20|}, 0.5, 1)]"
                    ),
                ],
                [Drawn("Operations = new[] { (Op)19 }")]
            ),
            new(
                "DEIT411",
                [
                    With("[RandAugment({|DEIT411:Operations = new Op[0]|})]"),
                    With("[SubPolicy(Op.Invert, {|DEIT411:1.1|}, 1, Op.Rotate, 0.5, 1)]"),
                    With("[SubPolicy(Op.Invert, 0.5, 1, Op.Rotate, {|DEIT411:double.NaN|}, 1)]"),
                ],
                [
                    Pair("Op.Invert, 0, 1, Op.Rotate, 1, 1"),
                    Drawn("Operations = new[] { Op.Invert }"),
                ]
            ),
            new(
                "DEIT412",
                [
                    Told("DEIT412", "rand-m10-inc1"),
                    Told("DEIT412", "rand-m2"),
                    Told("DEIT412", "v0"),
                    With("[RandAugment({|DEIT412:Magnitude = 10|})]"),
                    With("[SubPolicy(Op.Invert, 0.5, 1, Op.Posterize, 0.5, {|DEIT412:2.4|})]"),
                ],
                [
                    Policy("rand-m9-mstd0.5-inc1"),
                    Policy("rand-m3"),
                    Policy("rand-m10-inc1-w0"),
                    Policy("v0r"),
                    Pair("Op.Invert, 0.5, 1, Op.Posterize, 0.5, 2.5"),
                    Pair("Op.Invert, 0.5, 1, Op.Posterize, 0, 2"),
                ]
            ),
            new(
                "DEIT421",
                [Augmentation("{|DEIT901:Policy = \"3a\"|}, {|DEIT421:RandomErasing = 0.1|}")],
                [
                    Augmentation("{|DEIT901:Policy = \"3a\"|}, RandomErasing = 0"),
                    Augmentation("RandomErasing = 0.1"),
                ]
            ),
            new(
                "DEIT440",
                [
                    Trained("[Augmentation({|DEIT440:RandomErasing = 0|})]"),
                    Trained("[RandAugment]\n[Augmentation({|DEIT440:RandomErasing = 0|})]"),
                    Trained("", ", {|DEIT440:DropPath = 0|}"),
                ],
                [
                    Trained("[Augmentation(RandomErasing = 0.01)]", ", DropPath = 0.01"),
                    Trained("[Augmentation(RandomErasing = 0)]\n[Mixing(CutMix = 0)]"),
                    Trained("[RandAugment(Layers = 3)]", ", DropPath = 0"),
                    Augmentation("RandomErasing = 0"),
                ]
            ),
            new(
                "DEIT441",
                [
                    Trained("[Augmentation({|DEIT441:Policy = \"\"|})]"),
                    Trained("[Augmentation({|DEIT441:RepeatedAugmentation = 1|})]"),
                    Trained("[Mixing({|DEIT441:Mixup = 0|}, CutMix = 0)]"),
                ],
                [
                    Trained("[Augmentation(Policy = \"v0r\", RepeatedAugmentation = 2)]"),
                    Trained("[Mixing(Mixup = 0)]"),
                    Augmentation("RepeatedAugmentation = 1"),
                ]
            ),
        ];
}
