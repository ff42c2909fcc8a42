using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

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
}
