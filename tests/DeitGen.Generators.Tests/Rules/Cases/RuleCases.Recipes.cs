namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static string Recipe(string arguments) => With($"[Recipe({arguments})]");

    private static RuleCase[] Recipes =>
        [
            new(
                "DEIT301",
                [
                    Recipe("{|DEIT301:LearningRate = 0|}"),
                    Recipe("{|DEIT301:WeightDecay = -0.01|}"),
                    Recipe("{|DEIT301:Epsilon = 0|}"),
                    Recipe("{|DEIT301:Beta1 = 1|}"),
                    Recipe("{|DEIT301:Beta2 = -0.1|}"),
                    Recipe("{|DEIT301:Momentum = 1|}"),
                ],
                [
                    Recipe(
                        "WeightDecay = 0, Epsilon = 1e-12, Beta1 = 0, Beta2 = 0.9999, Momentum = 0"
                    ),
                ]
            ),
            new(
                "DEIT302",
                [
                    Recipe("{|DEIT302:Optimizer = (OptimizerKind)3|}"),
                    Recipe("{|DEIT302:Schedule = (ScheduleKind)(-1)|}"),
                    Recipe("{|DEIT302:LearningRateScaling = (LearningRateScaling)3|}"),
                    Recipe("{|DEIT302:Quirks = (Quirks)2048|}"),
                    Network("{|DEIT302:Tokens = (Tokens)2|}"),
                ],
                [
                    Recipe("LearningRateScaling = (LearningRateScaling)2"),
                    Recipe("Optimizer = (OptimizerKind)0"),
                ]
            ),
            new(
                "DEIT303",
                [Recipe("{|DEIT303:Optimizer = OptimizerKind.Sgd|}")],
                [
                    Recipe("Optimizer = OptimizerKind.AdamW"),
                    Recipe("Preset = RecipePreset.FineTune, Optimizer = OptimizerKind.Sgd"),
                ]
            ),
            new(
                "DEIT304",
                [Recipe("{|DEIT304:ClipGradNorm = -1|}")],
                [Recipe("ClipGradNorm = 0"), Recipe("ClipGradNorm = 1")]
            ),
            new(
                "DEIT321",
                [
                    Recipe("Preset = RecipePreset.DeiT, {|DEIT321:BatchSize = 254|}"),
                    Recipe("Preset = RecipePreset.FineTune, {|DEIT321:BatchSize = 2050|}"),
                ],
                [
                    Recipe("Preset = RecipePreset.DeiT, BatchSize = 256"),
                    Recipe("Preset = RecipePreset.FineTune, BatchSize = 2048"),
                    Recipe("BatchSize = 64"),
                ]
            ),
            new(
                "DEIT604",
                [
                    Recipe("{|DEIT604:BatchSize = 0|}"),
                    Recipe("{|DEIT604:Seed = -1|}"),
                    Recipe("{|DEIT604:CheckpointEverySteps = 0|}"),
                    With("[Augmentation({|DEIT604:RepeatedAugmentation = 0|})]"),
                    With("[TrainOn(Dataset.Cifar10, {|DEIT604:TrainImages = -1|})]"),
                ],
                [
                    Recipe(
                        "BatchSize = 2, LearningRateScaling = LearningRateScaling.None, Seed = 0, CheckpointEverySteps = 1"
                    ),
                    With("[Augmentation(RepeatedAugmentation = 1)]"),
                ]
            ),
            new(
                "DEIT606",
                [
                    With("[Recipe({|DEIT606:BatchSize = 50002|})]\n[TrainOn(Dataset.Cifar10)]"),
                    With("[TrainOn(Dataset.Cifar10, {|DEIT606:TrainImages = 1023|})]"),
                    With(
                        "[Recipe({|DEIT606:BatchSize = 64|}, Quirks = Quirks.RoundTo256)]\n[TrainOn(Dataset.Cifar10, TrainImages = 255)]"
                    ),
                ],
                [
                    With("[Recipe(BatchSize = 50000)]\n[TrainOn(Dataset.Cifar10)]"),
                    With("[TrainOn(Dataset.Cifar10, TrainImages = 1024)]"),
                ]
            ),
            new(
                "DEIT607",
                [
                    With("[Recipe({|DEIT607:BatchSize = 96|})]\n[TrainOn(Dataset.Cifar10)]"),
                    With("[TrainOn(Dataset.Cifar10, {|DEIT607:TrainImages = 1025|})]"),
                ],
                [
                    With("[Recipe(BatchSize = 100)]\n[TrainOn(Dataset.Cifar10)]"),
                    With("[TrainOn(Dataset.Cifar10)]"),
                ]
            ),
            new(
                "DEIT801",
                [Recipe("{|DEIT801:Ema = 1|}"), Recipe("{|DEIT801:Ema = -0.1|}")],
                [Recipe("Ema = 0"), Recipe("Ema = 0.999999")]
            ),
            new(
                "DEIT802",
                [
                    With(
                        "[Recipe({|DEIT802:Ema = 0.9999|}, BatchSize = 100, Epochs = 69)]\n[TrainOn(Dataset.Cifar10)]"
                    ),
                ],
                [
                    With(
                        "[Recipe(Ema = 0.9999, BatchSize = 100, Epochs = 70)]\n[TrainOn(Dataset.Cifar10)]"
                    ),
                    With("[Recipe(Epochs = 10)]\n[TrainOn(Dataset.Cifar10)]"),
                ]
            ),
            new(
                "DEIT803",
                [Recipe("{|DEIT803:Precision = (Precision)2|}")],
                [Recipe("Precision = Precision.Fp32"), Recipe("Precision = Precision.Bf16")]
            ),
        ];
}
