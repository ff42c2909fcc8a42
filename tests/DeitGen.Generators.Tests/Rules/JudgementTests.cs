using System.Globalization;
using DeitGen.Generators.Analysis;
using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Tests.Rules;

public sealed class JudgementTests
{
    private const string DigitsTiny = """
        [VisionTransformer(ImageSize = 48, PatchSize = 8, EmbedDim = 64, Depth = 4, Heads = 4)]
        public sealed partial class DigitsTiny;

        """;

    [Fact]
    public void A_spec_of_defaults_is_not_spoken_to() =>
        RuleCheck.ReportsAlone(
            """
            [VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]
            [Augmentation, Mixing, Initialization, Recipe]
            public sealed partial class A;
            """
        );

    [Fact]
    public void The_shipped_variants_have_no_warning() =>
        Assert.DoesNotContain(
            RuleCheck.Diagnostics(Shipped.Emission.Project),
            d => d.Severity >= DiagnosticSeverity.Warning
        );

    [Fact]
    public void A_wrong_head_count_is_one_error_with_two_legal_values()
    {
        const string Mine = """
            [DerivedFrom<DigitsTiny>, VisionTransformer({|DEIT102:Heads = 5|})]
            public sealed partial class Mine;
            """;
        RuleCheck.ReportsAlone(DigitsTiny + Mine);
        Assert.Equal(
            ["DEIT102: EmbedDim 64 is not divisible by Heads 5; use 4 or 8"],
            RuleCheck.Messages(Markup.Parse(DigitsTiny + Mine).Text)
        );
    }

    [Fact]
    public void A_wrong_width_is_offered_widths()
    {
        const string Mine = """
            [DerivedFrom<DigitsTiny>, VisionTransformer(EmbedDim = 66)]
            public sealed partial class Mine;
            """;
        Assert.Equal(
            ["DEIT102: EmbedDim 66 is not divisible by Heads 4; use EmbedDim 64 or 68"],
            RuleCheck.Messages(DigitsTiny + Mine)
        );
    }

    [Fact]
    public void An_inherited_error_is_reported_at_the_base_alone() =>
        RuleCheck.ReportsAlone(
            """
            [VisionTransformer(EmbedDim = 64, Depth = 4, {|DEIT102:Heads = 5|})]
            public sealed partial class Root;
            [DerivedFrom<Root>, VisionTransformer(Depth = 3)]
            public sealed partial class Leaf;
            """
        );

    [Fact]
    public void A_derived_spec_may_put_its_base_right() =>
        RuleCheck.ReportsAlone(
            """
            [VisionTransformer(EmbedDim = 64, Depth = 4, {|DEIT102:Heads = 5|})]
            public sealed partial class Root;
            [DerivedFrom<Root>, VisionTransformer(Heads = 8)]
            public sealed partial class Leaf;
            """
        );

    [Fact]
    public void Another_mistake_about_the_same_values_is_reported_again() =>
        RuleCheck.Reports(
            """
            [VisionTransformer(EmbedDim = 64, Depth = 4, {|DEIT102:Heads = 5|})]
            public sealed partial class Root;
            [DerivedFrom<Root>, VisionTransformer({|DEIT102:Heads = 7|})]
            public sealed partial class Leaf;
            """
        );

    [Fact]
    public void A_broken_teacher_is_reported_at_the_teacher_alone() =>
        RuleCheck.ReportsAlone(
            """
            [VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4, {|DEIT105:NumClasses = -1|})]
            public sealed partial class Teacher;
            [VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4, Tokens = Tokens.ClassAndDistillation)]
            [Distillation<Teacher>]
            public sealed partial class Student;
            """
        );

    [Fact]
    public void A_warning_about_a_written_value_is_not_repeated_by_those_who_inherit_it() =>
        RuleCheck.Reports(
            DigitsTiny
                + """
                [DerivedFrom<DigitsTiny>, Recipe({|DEIT901:Optimizer = OptimizerKind.Lamb|})]
                public sealed partial class Root;
                [DerivedFrom<Root>]
                public sealed partial class Leaf;
                """
        );

    [Fact]
    public void A_member_of_no_circle_that_derives_from_one_is_silent() =>
        RuleCheck.Reports(
            """
            [{|DEIT012:DerivedFrom<B>|}] public sealed partial class A;
            [{|DEIT012:DerivedFrom<A>|}] public sealed partial class B;
            [DerivedFrom<A>] public sealed partial class Leaf;
            """
        );

    [Fact]
    public void A_preset_that_does_not_fit_is_blamed_where_it_is_named() =>
        RuleCheck.Reports(
            """
            [VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4)]
            [TrainOn(Dataset.Cifar10, TrainImages = 1024)]
            public sealed partial class Root;
            [DerivedFrom<Root>, Recipe({|DEIT606:Preset = RecipePreset.DeiT3|})]
            public sealed partial class Leaf;
            """
        );

    [Fact]
    public void A_type_that_is_not_there_is_left_to_the_compiler() =>
        RuleCheck.Reports("[DerivedFrom<Nowhere>] public sealed partial class A;");

    [Fact]
    public void A_warning_can_be_suppressed_where_it_stands() =>
        RuleCheck.Reports(
            """
            #pragma warning disable DEIT110
            [VisionTransformer(EmbedDim = 36, Depth = 2, Heads = 3)]
            #pragma warning restore DEIT110
            public sealed partial class A;
            """
        );

    [Fact]
    public void A_diagnostic_carries_its_repair_and_its_place()
    {
        var project = Host.Library(
            SourceFile.Demo(
                "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 5)] public sealed partial class A;"
            )
        );
        var properties = Assert.Single(RuleCheck.Diagnostics(project)).Properties;
        Assert.Equal(
            ("4", "VisionTransformer", "Heads"),
            (
                properties[Reports.Repair],
                properties[Reports.Attribute],
                properties[Reports.Argument]
            )
        );
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            Assert.Equal(
                [
                    "DEIT108: Dropout is 1.5; it must be in [0, 1), since what is kept is divided by 1 - rate",
                ],
                RuleCheck.Messages(
                    "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4, Dropout = 1.5)] public sealed partial class A;"
                )
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_old_language_is_reported_once()
    {
        var text =
            "namespace Demo { [DeitGen.VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4)] public sealed partial class A { } }";
        var tree = CSharpSyntaxTree.ParseText(text, new(LanguageVersion.CSharp11), "Demo.cs");
        var project = Host.Library().AddSyntaxTrees(tree);
        Assert.Equal(["DEIT010 at A"], RuleCheck.Found(project));
    }

    [Fact]
    public void A_missing_TorchSharp_is_reported_once()
    {
        var project = Host.Library(
            SourceFile.Demo(
                DigitsTiny + "[DerivedFrom<DigitsTiny>] public sealed partial class Mine;"
            )
        );
        var without = project.WithReferences(
            project.References.Where(r =>
                !r.Display!.EndsWith("TorchSharp.dll", StringComparison.Ordinal)
            )
        );
        Assert.Equal(["DEIT005 at DigitsTiny"], RuleCheck.Found(without));
        Assert.Empty(RuleCheck.Found(project));
    }

    [Fact]
    public void Every_error_is_out_of_reach_of_suppression() =>
        Assert.All(
            new SpecAnalyzer().SupportedDiagnostics,
            d =>
                Assert.Equal(
                    d.DefaultSeverity == DiagnosticSeverity.Error,
                    d.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)
                )
        );
}
