namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private const string Base =
        "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class Base;\n";

    private static RuleCase[] Declarations =>
        [
            new(
                "DEIT001",
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed class {|DEIT001:A|};",
                    "public class Outer {\n[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class {|DEIT001:A|}; }",
                ],
                [
                    "public partial class Outer {\n[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class A; }",
                ]
            ),
            new(
                "DEIT002",
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic partial class {|DEIT002:A|}<T>;",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic static partial class {|DEIT002:A|};",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic abstract partial class {|DEIT002:A|};",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic partial record {|DEIT002:A|};",
                ],
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\ninternal partial class A;",
                ]
            ),
            new(
                "DEIT003",
                [
                    Base
                        + "[DerivedFrom<Base>, VisionTransformer({|DEIT003:Name = \"base\"|})]\npublic sealed partial class Second;",
                    Base
                        + "public partial class Outer { [DerivedFrom<Demo.Base>] public sealed partial class {|DEIT003:Base|}; }",
                ],
                [
                    Base
                        + "[DerivedFrom<Base>, VisionTransformer(Name = \"base-2\")]\npublic sealed partial class Second;",
                    Base
                        + "public partial class Outer { [DerivedFrom<Demo.Base>, VisionTransformer(Name = \"inner\")] public sealed partial class Base; }",
                ]
            ),
            new(
                "DEIT004",
                [
                    "[{|DEIT004:Recipe(Epochs = 3)|}]\npublic sealed partial class A;",
                    "[{|DEIT004:Augmentation|}, Mixing]\npublic sealed partial class A;",
                ],
                [With("[Recipe(Epochs = 30)]"), "[System.Obsolete]\npublic sealed partial class A;"]
            ),
            new(
                "DEIT006",
                [With("[Recipe({|DEIT006:Preset = (RecipePreset)9|})]")],
                [With("[Recipe(Preset = RecipePreset.FineTune)]")]
            ),
            new(
                "DEIT007",
                [
                    With("[Recipe(Preset = RecipePreset.FineTune, {|DEIT007:Epochs = 30|})]"),
                    With("[Mixing({|DEIT007:Mixup = 0.8|})]\n[Recipe(Preset = RecipePreset.DeiT)]"),
                ],
                [
                    With("[Recipe(Preset = RecipePreset.FineTune, Epochs = 31)]"),
                    With("[Mixing(Mixup = 0.8)]\n[Recipe(Epochs = 300)]"),
                ]
            ),
            new(
                "DEIT008",
                [
                    Network("{|DEIT008:Dropout = double.NaN|}"),
                    With("[Recipe({|DEIT008:LearningRate = double.PositiveInfinity|})]"),
                    With("[Augmentation({|DEIT008:Mean = new[] { 0, double.NaN, 0 }|})]"),
                ],
                [Network("Dropout = 0.5"), With("[Augmentation(Mean = new[] { 0.5, 0, 0 })]")]
            ),
            new(
                "DEIT009",
                [
                    "[{|DEIT009:RegNetY(Width = 24, Slope = 8, Multiplier = 2, Depth = 4, GroupWidth = 8)|}]\n[VisionTransformer]\npublic sealed partial class A;",
                    With(
                        "[RandAugment]\n[{|DEIT009:SubPolicy(Op.Invert, 0.5, 1, Op.Rotate, 0.5, 1)|}]"
                    ),
                    With(
                        "[Augmentation({|DEIT009:Policy = \"\"|}, ColorJitter = 0)]\n[RandAugment]"
                    ),
                ],
                [With("[RandAugment]"), With("[Augmentation(Policy = \"\", ColorJitter = 0)]")]
            ),
            new(
                "DEIT011",
                [
                    Network("{|DEIT011:Name = \"/data/a\"|}"),
                    Network("{|DEIT011:Name = @\"C:\\a\"|}"),
                    Network("{|DEIT011:Name = \"~/a\"|}"),
                ],
                [Network("Name = \"data/a\""), Network("Name = \"a:b\"")]
            ),
            new(
                "DEIT012",
                [
                    "[{|DEIT012:DerivedFrom<string>|}]\npublic sealed partial class A;",
                    "[{|DEIT012:DerivedFrom<A>|}]\npublic sealed partial class A;",
                    "[{|DEIT012:DerivedFrom<B>|}]\npublic sealed partial class A;\n[{|DEIT012:DerivedFrom<A>|}]\npublic sealed partial class B;",
                    Distilled("[{|DEIT012:Distillation<string>|}]"),
                ],
                [Base + "[DerivedFrom<Base>]\npublic sealed partial class A;"]
            ),
            new(
                "DEIT014",
                [
                    "public class Parent;\n[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class {|DEIT014:A|} : Parent;",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class {|DEIT014:A|} { public const int Macs = 3; }",
                ],
                [
                    "public interface IParent;\n[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class A : IParent { public const int Weight = 3; }",
                ]
            ),
            new(
                "DEIT015",
                [
                    "[{|DEIT015:VisionTransformer(EmbedDim = 192, Depth = 12)|}]\npublic sealed partial class A;",
                    "[{|DEIT015:VisionTransformer|}]\npublic sealed partial class A;",
                    "[{|DEIT015:RegNetY(Width = 24, Slope = 8, Multiplier = 2, Depth = 4)|}]\npublic sealed partial class A;",
                ],
                [
                    Convolutional(),
                    "[DerivedFrom<RegNetY16GF>, RegNetY(NumClasses = 10)]\npublic sealed partial class A;",
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class A;",
                ]
            ),
            new(
                "DEIT016",
                [With("[TrainOn({|DEIT016:Dataset.ImageFolder|})]")],
                [
                    "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, NumClasses = 5)]\n[TrainOn(Dataset.ImageFolder)]\npublic sealed partial class A;",
                    With("[TrainOn(Dataset.INat18)]"),
                ]
            ),
            new(
                "DEIT901",
                [
                    Network("{|DEIT901:ParallelBranches = 2|}"),
                    Network("{|DEIT901:NumClasses = 0|}"),
                    With("[Recipe({|DEIT901:Optimizer = OptimizerKind.Lamb|})]"),
                    With("[Recipe({|DEIT901:Quirks = Quirks.RankLocalMixing|})]"),
                    With("[Augmentation({|DEIT901:Policy = \"3a\"|})]"),
                    "[VisionTransformer(ImageSize = 48, PatchSize = 8, Channels = 1, EmbedDim = 16, Depth = 1, Heads = 2)]\n[TrainOn(Dataset.Digits)]\n[{|DEIT901:RandAugment|}]\npublic sealed partial class A;",
                    "[VisionTransformer(ImageSize = 48, PatchSize = 8, Channels = 1, EmbedDim = 16, Depth = 1, Heads = 2)]\n[TrainOn(Dataset.Digits)]\n[Augmentation(Policy = \"\", {|DEIT901:CropScaleMin = 0.2|})]\npublic sealed partial class A;",
                    With("[{|DEIT901:Budget(MaxParameters = 1)|}]"),
                    Base
                        + "[FineTune<Base>({|DEIT901:Heads = HeadTraining.BothWithTeacher|}, DistTokenInit = DistTokenInit.Random)]\n[DerivedFrom<Base>]\n[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]\n[Recipe(Preset = RecipePreset.FineTune)]\npublic sealed partial class A;",
                ],
                [
                    Network("ParallelBranches = 1"),
                    With(
                        "[Recipe(Optimizer = OptimizerKind.AdamW, Quirks = Quirks.DecayDistToken | Quirks.Schedule)]"
                    ),
                    With("[Mixing(Mode = MixMode.Element)]"),
                    With("[TrainOn(Dataset.ImageNet1k)]"),
                    Distilled("[Distillation<RegNetY16GF>]"),
                ]
            ),
        ];
}
