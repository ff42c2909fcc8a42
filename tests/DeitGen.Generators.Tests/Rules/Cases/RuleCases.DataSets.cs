namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static string Augmentation(string arguments) => With($"[Augmentation({arguments})]");

    private static RuleCase[] DataSets =>
        [
            new(
                "DEIT420",
                [
                    Augmentation("{|DEIT420:RandomErasing = 1.1|}"),
                    Augmentation("{|DEIT420:RandomErasing = -0.1|}"),
                    Augmentation("{|DEIT420:ErasingMode = (ErasingMode)3|}"),
                    Augmentation("{|DEIT420:ErasingCount = 0|}"),
                ],
                [
                    Augmentation("RandomErasing = 0"),
                    Augmentation("RandomErasing = 1, ErasingCount = 1"),
                ]
            ),
            new(
                "DEIT430",
                [
                    Augmentation("{|DEIT430:ColorJitter = -0.1|}"),
                    Augmentation("{|DEIT430:HorizontalFlip = 1.1|}"),
                    Augmentation("{|DEIT430:CropPadding = -1|}"),
                    Augmentation("{|DEIT430:CropScaleMax = 1.1|}"),
                    Augmentation("{|DEIT430:CropScaleMin = 0|}"),
                    Augmentation("{|DEIT430:CropRatioMin = 1.5|}"),
                ],
                [
                    Augmentation("HorizontalFlip = 1, CropPadding = 0"),
                    Augmentation("CropScaleMin = 1, CropScaleMax = 1"),
                ]
            ),
            new(
                "DEIT431",
                [Augmentation("{|DEIT431:ColorJitter = 0.1|}")],
                [Augmentation("ColorJitter = 0"), Augmentation("Policy = \"\", ColorJitter = 0.1")]
            ),
            new(
                "DEIT432",
                [
                    Augmentation("{|DEIT432:Interpolation = (Interpolation)4|}"),
                    Augmentation("{|DEIT432:StdDev = new[] { 0.2, 0.0, 0.2 }|}"),
                    Augmentation("{|DEIT432:Mean = new[] { 0.5, 0.5 }|}"),
                    Augmentation("{|DEIT432:StdDev = new[] { 0.5, 0.5, 0.5, 0.5 }|}"),
                    With("[TrainOn({|DEIT432:Dataset.Digits|})]"),
                ],
                [
                    Augmentation(
                        "Mean = new[] { 0.5, 0.5, 0.5 }, StdDev = new[] { 0.2, 0.01, 0.2 }"
                    ),
                    Augmentation("Interpolation = Interpolation.Random"),
                ]
            ),
            new(
                "DEIT433",
                [
                    Augmentation("{|DEIT433:EvalCropRatio = 0|}"),
                    Augmentation("{|DEIT433:EvalCropRatio = 1.01|}"),
                ],
                [Augmentation("EvalCropRatio = 1")]
            ),
            new(
                "DEIT434",
                [Network("{|DEIT434:ImageSize = 32|}")],
                [Network("ImageSize = 48"), Network("PatchSize = 32")]
            ),
            new(
                "DEIT601",
                [With("[TrainOn({|DEIT601:(Dataset)7|})]")],
                [With("[TrainOn((Dataset)5)]")]
            ),
            new(
                "DEIT602",
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, {|DEIT602:NumClasses = 1000|})]\n[TrainOn(Dataset.Cifar10)]\npublic sealed partial class A;",
                ],
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, NumClasses = 10)]\n[TrainOn(Dataset.Cifar10)]\npublic sealed partial class A;",
                    With("[TrainOn(Dataset.Cifar10)]"),
                ]
            ),
        ];
}
