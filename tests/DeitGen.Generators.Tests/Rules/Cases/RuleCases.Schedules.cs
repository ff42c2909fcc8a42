namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static RuleCase[] Schedules =>
        [
            new(
                "DEIT310",
                [
                    Recipe("{|DEIT310:Epochs = 0|}"),
                    Recipe("WarmupEpochs = 0, {|DEIT310:Epochs = -1|}"),
                ],
                [Recipe("Epochs = 1, WarmupEpochs = 0")]
            ),
            new(
                "DEIT311",
                [
                    Recipe("{|DEIT311:WarmupEpochs = -0.5|}"),
                    Recipe("{|DEIT311:WarmupEpochs = 300|}"),
                    Recipe("{|DEIT311:Epochs = 5|}"),
                ],
                [Recipe("WarmupEpochs = 0"), Recipe("WarmupEpochs = 299"), Recipe("Epochs = 6")]
            ),
            new(
                "DEIT312",
                [
                    Recipe("{|DEIT312:WarmupLearningRate = -1e-9|}"),
                    Recipe("{|DEIT312:MinLearningRate = -1e-9|}"),
                ],
                [Recipe("WarmupLearningRate = 0, MinLearningRate = 0")]
            ),
            new(
                "DEIT313",
                [
                    Recipe("{|DEIT313:WarmupLearningRate = 1.1e-3|}"),
                    Recipe("MinLearningRate = 0, {|DEIT313:LearningRate = 4e-7|}"),
                ],
                [
                    Recipe("WarmupLearningRate = 1e-3"),
                    Recipe("WarmupLearningRate = 1.1e-3, WarmupEpochs = 0"),
                ]
            ),
            new(
                "DEIT314",
                [
                    Recipe("{|DEIT314:MinLearningRate = 1.1e-3|}"),
                    Recipe("{|DEIT314:LearningRate = 4e-6|}"),
                ],
                [
                    Recipe("MinLearningRate = 1e-3"),
                    Recipe("MinLearningRate = 1.1e-3, Schedule = ScheduleKind.Constant"),
                ]
            ),
            new(
                "DEIT316",
                [
                    Recipe("Schedule = ScheduleKind.Step, {|DEIT316:DecayEpochs = 0|}"),
                    Recipe("Schedule = ScheduleKind.Step, {|DEIT316:DecayRate = 0|}"),
                    Recipe("Schedule = ScheduleKind.Step, {|DEIT316:DecayRate = 1.01|}"),
                ],
                [Recipe("Schedule = ScheduleKind.Step, DecayEpochs = 1, DecayRate = 1")]
            ),
            new(
                "DEIT317",
                [
                    Recipe("{|DEIT317:LearningRateNoise = new[] { -0.1 }|}"),
                    Recipe("{|DEIT317:LearningRateNoise = new[] { 0.5, 0.5 }|}"),
                    Recipe("{|DEIT317:LearningRateNoise = new[] { 0.2, 1.1 }|}"),
                    Recipe("{|DEIT317:LearningRateNoise = new[] { 0.1, 0.2, 0.3 }|}"),
                    Recipe(
                        "LearningRateNoise = new[] { 0.4 }, {|DEIT317:LearningRateNoiseLimit = 0|}"
                    ),
                ],
                [
                    Recipe("LearningRateNoise = new[] { 0.0, 1.0 }"),
                    Recipe("LearningRateNoise = new[] { 1.0 }, LearningRateNoiseLimit = 0.1"),
                ]
            ),
            new(
                "DEIT442",
                [
                    Recipe("{|DEIT442:DecayEpochs = 20|}"),
                    Recipe("Schedule = ScheduleKind.Constant, {|DEIT442:DecayRate = 0.5|}"),
                    Recipe("{|DEIT442:LearningRateNoiseLimit = 0.5|}"),
                    Recipe("{|DEIT442:Quirks = Quirks.EvalModeFineTune|}"),
                ],
                [
                    Recipe("Schedule = ScheduleKind.Step, DecayEpochs = 20, DecayRate = 0.5"),
                    Recipe("LearningRateNoise = new[] { 0.4 }, LearningRateNoiseLimit = 0.5"),
                    Tuned(
                        "FineTune<Base>",
                        "",
                        "Preset = RecipePreset.FineTune, Quirks = Quirks.EvalModeFineTune"
                    ),
                ]
            ),
        ];
}
