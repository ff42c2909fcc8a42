namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static string Mixing(string arguments) => With($"[Mixing({arguments})]");

    private static RuleCase[] Mixings =>
        [
            new(
                "DEIT501",
                [
                    Mixing("{|DEIT501:Mixup = -0.1|}"),
                    Mixing("{|DEIT501:CutMix = -1|}"),
                    Mixing("{|DEIT501:Probability = 1.1|}"),
                    Mixing("{|DEIT501:SwitchProbability = -0.1|}"),
                ],
                [
                    Mixing("Mixup = 0"),
                    Mixing("CutMix = 0"),
                    Mixing("Probability = 0, SwitchProbability = 1.0"),
                ]
            ),
            new(
                "DEIT502",
                [Mixing("{|DEIT502:Mode = (MixMode)3|}")],
                [Mixing("Mode = (MixMode)0"), Mixing("Mode = MixMode.Pair")]
            ),
            new(
                "DEIT503",
                [Recipe("{|DEIT503:BatchSize = 1023|}")],
                [
                    Recipe("BatchSize = 1022"),
                    With("[Mixing(Mixup = 0, CutMix = 0)]\n[Recipe(BatchSize = 1023)]"),
                    With("[Mixing(Probability = 0)]\n[Recipe(BatchSize = 1023)]"),
                ]
            ),
            new(
                "DEIT504",
                [
                    Mixing("{|DEIT504:CutMixMinMax = new[] { 0.2 }|}"),
                    Mixing("{|DEIT504:CutMixMinMax = new[] { 0.8, 0.2 }|}"),
                    Mixing("{|DEIT504:CutMixMinMax = new[] { -0.1, 0.8 }|}"),
                    Mixing("{|DEIT504:CutMixMinMax = new[] { 0.2, 1.1 }|}"),
                    Mixing("{|DEIT504:CutMixMinMax = new[] { 0.201, 0.202 }|}"),
                ],
                [
                    Mixing("CutMixMinMax = new[] { 0.2, 0.21 }"),
                    Mixing("CutMixMinMax = new[] { 0.0, 1.0 }"),
                ]
            ),
            new(
                "DEIT505",
                [
                    Mixing("{|DEIT505:CutMix = 0.5|}, CutMixMinMax = new[] { 0.2, 0.8 }"),
                    Mixing("CutMix = 0, {|DEIT505:SwitchProbability = 0.3|}"),
                    Mixing("Mixup = 0, {|DEIT505:SwitchProbability = 0.3|}"),
                ],
                [Mixing("SwitchProbability = 0.3"), Mixing("CutMix = 0.5")]
            ),
            new(
                "DEIT506",
                [
                    Recipe("{|DEIT506:LabelSmoothing = 1|}"),
                    Recipe("{|DEIT506:LabelSmoothing = -0.1|}"),
                ],
                [Recipe("LabelSmoothing = 0.999"), Recipe("LabelSmoothing = 0")]
            ),
            new(
                "DEIT507",
                [
                    Recipe("Loss = LossKind.BinaryCrossEntropy, {|DEIT507:LabelSmoothing = 0.01|}"),
                    Recipe("{|DEIT507:Loss = LossKind.BinaryCrossEntropy|}"),
                ],
                [
                    Recipe("{|DEIT509:Loss = LossKind.BinaryCrossEntropy|}, LabelSmoothing = 0"),
                    Recipe("LabelSmoothing = 0.01"),
                ]
            ),
            new(
                "DEIT508",
                [
                    With(
                        "[Mixing(Mixup = 0, CutMix = 0)]\n[Recipe({|DEIT508:Loss = LossKind.BinaryCrossEntropy|}, LabelSmoothing = 0)]"
                    ),
                    With(
                        "[Mixing(Probability = 0)]\n[Recipe({|DEIT508:Loss = LossKind.BinaryCrossEntropy|}, LabelSmoothing = 0)]"
                    ),
                ],
                [With("[Mixing(Mixup = 0, CutMix = 0)]\n[Recipe(LabelSmoothing = 0)]")]
            ),
            new(
                "DEIT509",
                [Recipe("{|DEIT509:Loss = LossKind.BinaryCrossEntropy|}, LabelSmoothing = 0")],
                [
                    Recipe("Loss = LossKind.SoftTargetCrossEntropy"),
                    Recipe("Preset = RecipePreset.DeiT3"),
                ]
            ),
        ];
}
