namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static RuleCase[] Networks =>
        [
            new(
                "DEIT108",
                [
                    Network("{|DEIT108:Dropout = 1|}"),
                    Network("{|DEIT108:AttentionDropout = -0.1|}"),
                    Network("{|DEIT108:DropPath = 1.0|}"),
                ],
                [Network("Dropout = 0.999, AttentionDropout = 0, DropPath = 0.999")]
            ),
            new(
                "DEIT109",
                [Bare("EmbedDim = 192, Depth = 1, Heads = 3, {|DEIT109:DropPath = 0.1|}")],
                [
                    Bare("EmbedDim = 192, Depth = 2, Heads = 3, DropPath = 0.1"),
                    Bare("EmbedDim = 192, Depth = 1, Heads = 3, DropPath = 0"),
                    Bare("EmbedDim = 192, Depth = 1, Heads = 3"),
                    Bare(
                        "EmbedDim = 192, Depth = 1, Heads = 3, DropPath = 0.1, DropPathRule = DropPathRule.Constant"
                    ),
                ]
            ),
            new(
                "DEIT110",
                [
                    Bare("EmbedDim = 192, Depth = 2, {|DEIT110:Heads = 16|}"),
                    Bare("EmbedDim = 36, Depth = 2, {|DEIT110:Heads = 3|}"),
                ],
                [
                    Bare("EmbedDim = 192, Depth = 2, Heads = 24"),
                    Bare("EmbedDim = 48, Depth = 2, Heads = 3"),
                ]
            ),
            new(
                "DEIT112",
                [
                    With("[Initialization({|DEIT112:Std = 0|})]"),
                    With("[Initialization({|DEIT112:HeadStd = -1|})]"),
                    With("[Initialization({|DEIT112:Low = 2|})]"),
                    With("[Initialization({|DEIT112:High = -2|})]"),
                ],
                [
                    With("[Initialization(Std = 1e-9)]"),
                    With("[Initialization(Low = -0.01, High = 0.01)]"),
                ]
            ),
            new(
                "DEIT113",
                [
                    With("[Initialization({|DEIT113:Low = -0.081|}, High = 0.08)]"),
                    With("[Initialization({|DEIT113:High = 0.081|})]"),
                    With("[Initialization({|DEIT113:Std = 0.11|})]"),
                    With("[Initialization({|DEIT113:HeadStd = 0.11|})]"),
                ],
                [
                    With("[Initialization(Low = -0.08, High = 0.08)]"),
                    With("[Initialization(Std = 0.1, HeadStd = 0.1)]"),
                    With("[Initialization]"),
                ]
            ),
            new(
                "DEIT117",
                [Network("{|DEIT117:ImageSize = 1024|}"), Network("{|DEIT117:PatchSize = 2|}")],
                [Network("ImageSize = 1008")]
            ),
            new(
                "DEIT118",
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, {|DEIT118:Channels = 1|})]\n[TrainOn(Dataset.Cifar10)]\npublic sealed partial class A;",
                ],
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Channels = 1)]\n[Augmentation(Mean = new[] { 0.5 }, StdDev = new[] { 0.25 })]\n[TrainOn(Dataset.Cifar10)]\npublic sealed partial class A;",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Channels = 3)]\n[TrainOn(Dataset.Cifar10)]\npublic sealed partial class A;",
                    Network("Channels = 1"),
                ]
            ),
        ];
}
