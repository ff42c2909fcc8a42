using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Rules;

public sealed class FeaturesTests
{
    [Theory]
    [InlineData("DigitsTiny")]
    [InlineData("DigitsTeacher")]
    [InlineData("DigitsRegNet")]
    [InlineData("DigitsTinyDistilled")]
    public void The_digits_need_nothing_that_is_not_there(string name) =>
        Assert.Empty(Names(Shipped.Project, $"DeitGen.Models.{name}"));

    [Theory]
    [InlineData("CifarTiny")]
    [InlineData("DeitTinyDistilled")]
    [InlineData("DeitBase384")]
    public void Image_files_need_nothing_that_is_not_there(string name) =>
        Assert.Empty(Names(Shipped.Project, $"DeitGen.Models.{name}"));

    [Fact]
    public void A_need_is_named_without_having_been_written()
    {
        var spec =
            "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4)] [TrainOn(Dataset.INat18)] public sealed partial class A;";
        Assert.Equal(
            ["data set iNaturalist 2018"],
            Names(Host.Library(SourceFile.Demo(spec)), "Demo.A")
        );
    }

    [Theory]
    [InlineData("Recipe(Optimizer = OptimizerKind.Lamb)", true)]
    [InlineData("Recipe(Quirks = Quirks.RankLocalMixing)", false)]
    [InlineData("Augmentation(Policy = \"3a\")", false)]
    [InlineData("TrainOn(Dataset.Digits), RandAugment", false)]
    public void A_feature_says_whether_the_loop_would_be_wrong_without_it(
        string attribute,
        bool loop
    )
    {
        var spec =
            $"[VisionTransformer(ImageSize = 32, EmbedDim = 64, Depth = 4, Heads = 4)] [{attribute}] public sealed partial class A;";
        var features = Of(Host.Library(SourceFile.Demo(spec)), "Demo.A");
        Assert.Contains(features, f => f.LoopLevel == loop && f.Properties.Length > 0);
        Assert.Equal(loop, features.Any(f => f.LoopLevel));
    }

    [Fact]
    public void A_teacher_in_a_file_is_there()
    {
        var spec =
            "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4, Tokens = Tokens.ClassAndDistillation)] [Distillation<TorchScriptTeacher>] public sealed partial class A;";
        var names = Names(Host.Library(SourceFile.Demo(spec)), "Demo.A");
        Assert.DoesNotContain(names, n => n.Contains("eacher", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(Compilation project, string type) =>
        Of(project, type).Select(f => f.Name);

    private static IReadOnlyList<Feature> Of(Compilation project, string type) =>
        [
            .. Features.Unimplemented(
                Resolver.Resolve(
                    SpecSourceReader.Read(project.GetTypeByMetadataName(type)!, default)
                )
            ),
        ];
}
