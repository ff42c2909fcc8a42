namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static string Bare(string arguments) =>
        $"[VisionTransformer({arguments})]\npublic sealed partial class A;";

    private static string Convolutional(
        string width = "Width = 24",
        string slope = "Slope = 8",
        string multiplier = "Multiplier = 2",
        string depth = "Depth = 4",
        string more = ""
    ) =>
        $"[RegNetY({width}, {slope}, {multiplier}, {depth}, GroupWidth = 8{more})]\npublic sealed partial class A;";

    private static RuleCase[] Shapes =>
        [
            new(
                "DEIT101",
                [
                    Bare("EmbedDim = 192, Depth = 12, {|DEIT101:Heads = 0|}"),
                    Bare("EmbedDim = 192, {|DEIT101:Depth = 0|}, Heads = 3"),
                    Bare("{|DEIT101:EmbedDim = -192|}, Depth = 12, Heads = 3"),
                    Network("{|DEIT101:PatchSize = 0|}"),
                    Network("{|DEIT101:ImageSize = 0|}"),
                    Network("{|DEIT101:Channels = 0|}"),
                    Convolutional(width: "{|DEIT101:Width = 0|}"),
                    Convolutional(width: "{|DEIT101:Width = 20|}"),
                    Convolutional(slope: "{|DEIT101:Slope = -0.1|}"),
                    Convolutional(slope: "{|DEIT101:Slope = 1e9|}"),
                    Convolutional(multiplier: "{|DEIT101:Multiplier = 1|}"),
                    Convolutional(depth: "{|DEIT101:Depth = 0|}"),
                    Convolutional(depth: "{|DEIT101:Depth = 1001|}"),
                    Convolutional(more: ", {|DEIT101:SeRatio = 0|}"),
                    Convolutional(more: ", {|DEIT101:SeRatio = 0.01|}"),
                    Convolutional(more: ", {|DEIT101:StemWidth = 0|}"),
                    Convolutional(more: ", {|DEIT101:ImageSize = 0|}"),
                    Convolutional(more: ", {|DEIT101:Channels = -1|}"),
                ],
                [
                    Convolutional(),
                    Convolutional(width: "Width = 8", slope: "Slope = 0", depth: "Depth = 1"),
                    Convolutional(multiplier: "Multiplier = 1.01", depth: "Depth = 1000"),
                    Convolutional(more: ", SeRatio = 0.05, ImageSize = 33"),
                    Bare("EmbedDim = 8, Depth = 1, Heads = 1, DropPath = 0"),
                    Network("PatchSize = 14"),
                ]
            ),
            new(
                "DEIT102",
                [
                    Bare("EmbedDim = 64, Depth = 4, {|DEIT102:Heads = 5|}"),
                    Base
                        + "[DerivedFrom<Base>, VisionTransformer({|DEIT102:EmbedDim = 193|})]\npublic sealed partial class A;",
                ],
                [
                    Bare("EmbedDim = 64, Depth = 4, Heads = 4"),
                    Bare("EmbedDim = 64, Depth = 4, Heads = 8"),
                ]
            ),
            new(
                "DEIT103",
                [
                    Network("ImageSize = 224, {|DEIT103:PatchSize = 225|}"),
                    Network("{|DEIT103:ImageSize = 15|}"),
                ],
                [Network("ImageSize = 224, PatchSize = 224"), Network("{|DEIT434:ImageSize = 16|}")]
            ),
            new(
                "DEIT104",
                [
                    Network("{|DEIT104:ImageSize = 225|}, PatchSize = 16"),
                    Network("{|DEIT104:PatchSize = 15|}"),
                ],
                [Network("ImageSize = 240, PatchSize = 16"), Network("PatchSize = 14")]
            ),
            new(
                "DEIT105",
                [
                    "[TrainOn(Dataset.ImageFolder)]\n"
                        + Convolutional(more: ", {|DEIT105:NumClasses = 0|}"),
                    Network("{|DEIT105:NumClasses = -1|}"),
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, {|DEIT105:NumClasses = -1|})]\n[TrainOn(Dataset.Cifar10)]\npublic sealed partial class A;",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, {|DEIT105:NumClasses = 0|})]\n[TrainOn(Dataset.ImageFolder)]\npublic sealed partial class A;",
                ],
                [Network("NumClasses = 2"), Network("{|DEIT901:NumClasses = 0|}")]
            ),
            new("DEIT106", [Network("{|DEIT106:NumClasses = 1|}")], [Network("NumClasses = 2")]),
            new(
                "DEIT107",
                [
                    Network("{|DEIT107:MlpRatio = 0|}"),
                    Network("{|DEIT107:MlpRatio = -4|}"),
                    Network("{|DEIT107:MlpRatio = 0.001|}"),
                ],
                [Network("MlpRatio = 0.5")]
            ),
            new(
                "DEIT119",
                [Network("{|DEIT119:MlpRatio = 3.14|}")],
                [Network("MlpRatio = 3.125"), Network("MlpRatio = 4")]
            ),
            new(
                "DEIT111",
                [
                    Network("{|DEIT111:LayerNormEps = 0|}"),
                    Network("{|DEIT111:LayerNormEps = -1e-6|}"),
                ],
                [Network("LayerNormEps = 1e-12")]
            ),
            new(
                "DEIT114",
                [Network("{|DEIT114:LayerScale = -1e-6|}")],
                [Network("LayerScale = 0"), Network("LayerScale = 1e-4")]
            ),
            new(
                "DEIT115",
                [
                    Network("{|DEIT115:PatchSize = 14|}, Stem = Stem.ConvMlp"),
                    Bare("{|DEIT115:EmbedDim = 90|}, Depth = 2, Heads = 3, Stem = Stem.ConvMlp"),
                ],
                [
                    Network("PatchSize = 16, {|DEIT901:Stem = Stem.ConvMlp|}"),
                    Network("PatchSize = 14"),
                ]
            ),
            new(
                "DEIT116",
                [Network("{|DEIT116:ParallelBranches = 0|}")],
                [Network("ParallelBranches = 1")]
            ),
        ];
}
