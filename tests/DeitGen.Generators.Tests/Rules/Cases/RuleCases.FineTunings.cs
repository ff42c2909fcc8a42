namespace DeitGen.Generators.Tests.Rules.Cases;

internal static partial class RuleCases
{
    private static RuleCase[] FineTunings =>
        [
            new(
                "DEIT703",
                [
                    Tuned("{|DEIT703:FineTune<Base>|}", Second),
                    Tuned("{|DEIT703:FineTune<Base>(Heads = HeadTraining.ClassOnly)|}", Second),
                ],
                [
                    Tuned("FineTune<Base>(DistTokenInit = DistTokenInit.CopyClass)", Second),
                    Tuned("FineTune<Base>(DistTokenInit = DistTokenInit.Random)", Second),
                    Tuned("FineTune<Base>", ""),
                ]
            ),
            new(
                "DEIT706",
                [
                    Tuned("FineTune<Base>", "", "{|DEIT706:LearningRate = 5e-4|}"),
                    Base
                        + "[DerivedFrom<Base>]\n[{|DEIT706:FineTune<Base>|}]\npublic sealed partial class A;",
                ],
                [
                    Tuned("FineTune<Base>", "", "LearningRate = 4.9e-4"),
                    Tuned("FineTune<Base>", "", "Preset = RecipePreset.FineTune"),
                ]
            ),
        ];

    private const string Second = "[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]\n";

    private static string Tuned(
        string fineTune,
        string network,
        string recipe = "Preset = RecipePreset.FineTune"
    ) =>
        $"{Base}[DerivedFrom<Base>]\n[{fineTune}]\n{network}[Recipe({recipe})]\npublic sealed partial class A;";
}
