using DeitGen.Generators.Specs;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Specs;

/// <summary>Written here, else a preset written here, else the resolved base, else DeiT's default.</summary>
public sealed class ResolverTests
{
    private static Spec Derived(string attributes, string baseAttributes) =>
        Front.Resolve(
            $"""
            {Front.Tiny(attributes: baseAttributes)}

            [DerivedFrom<Tiny>]
            {attributes}
            public sealed partial class Mine;
            """,
            "Mine"
        );

    [Fact]
    public void A_spec_that_says_nothing_is_DeiTs()
    {
        var spec = Front.Resolve(Front.Tiny());
        Assert.Equal(
            (5e-4, 0.05, 300),
            (spec.Recipe.LearningRate, spec.Recipe.WeightDecay, spec.Recipe.Epochs)
        );
        Assert.Equal((0.8, 1.0), (spec.Mixing.Mixup, spec.Mixing.CutMix));
        Assert.Null(spec.Distillation);
        Assert.Null(spec.TrainOn);
        Assert.False(spec.IsWritten("Recipe", "Epochs"));
    }

    [Fact]
    public void A_derived_spec_takes_over_what_it_does_not_say()
    {
        var spec = Derived("[VisionTransformer(Heads = 4)]", "[Recipe(Epochs = 7)]");
        var network = Assert.IsType<VisionTransformerSpec>(spec.Network);
        Assert.Equal((4, 16, 7), (network.Heads, network.EmbedDim, spec.Recipe.Epochs));
        Assert.True(spec.IsWritten("Recipe", "Epochs"));
        Assert.False(spec.IsWrittenHere("Recipe", "Epochs"));
        Assert.True(spec.IsWrittenHere("VisionTransformer", "Heads"));
    }

    [Fact]
    public void A_preset_here_is_stronger_than_what_the_base_wrote()
    {
        var spec = Derived(
            "[Recipe(Preset = RecipePreset.FineTune)]",
            "[Recipe(LearningRate = 1)]"
        );
        Assert.Equal(5e-6, spec.Recipe.LearningRate);
        Assert.Equal(Origin.Preset, spec.Find("Recipe", "LearningRate")!.Origin);
    }

    [Fact]
    public void What_is_written_here_is_stronger_than_the_preset_here()
    {
        var spec = Derived(
            "[Recipe(Preset = RecipePreset.FineTune, LearningRate = 2)]",
            "[Recipe(LearningRate = 1)]"
        );
        Assert.Equal((2.0, 30), (spec.Recipe.LearningRate, spec.Recipe.Epochs));
    }

    [Fact]
    public void A_preset_speaks_for_every_attribute_about_training()
    {
        var spec = Derived(
            "[Recipe(Preset = RecipePreset.DeiT3)]",
            "[Augmentation(RandomErasing = 0.5)]\n[Mixing(Mixup = 0)]"
        );
        Assert.Equal(("3a", 0.0), (spec.Augmentation.PolicyText, spec.Augmentation.RandomErasing));
        Assert.Equal(0.8, spec.Mixing.Mixup);
        Assert.Equal(LossKind.BinaryCrossEntropy, spec.Recipe.Loss);
    }

    [Fact]
    public void A_preset_of_the_base_reaches_the_derived_spec()
    {
        var spec = Derived(
            "[VisionTransformer(Heads = 4)]",
            "[Recipe(Preset = RecipePreset.DeiT3)]"
        );
        Assert.Equal((2048, 3e-3), (spec.Recipe.BatchSize, spec.Recipe.LearningRate));
    }

    [Fact]
    public void Without_drops_an_attribute_of_the_base_and_nothing_else()
    {
        var spec = Front.Resolve(
            Front.Tiny(
                attributes: "[Recipe(Epochs = 7)]\n[Mixing(Mixup = 0.3)]\n[TrainOn(Dataset.Digits)]"
            )
                + """

                [DerivedFrom<Tiny>(Without = SpecParts.Recipe | SpecParts.TrainOn)]
                public sealed partial class Mine;
                """,
            "Mine"
        );
        Assert.Equal((300, 0.3), (spec.Recipe.Epochs, spec.Mixing.Mixup));
        Assert.Null(spec.TrainOn);
    }

    [Fact]
    public void Class_count_and_normalisation_are_the_data_sets()
    {
        var spec = Front.Resolve(Front.Tiny(", Channels = 1", "[TrainOn(Dataset.Digits)]"));
        Assert.Equal((10, 1_438L), (spec.Network.NumClasses, spec.TrainImages));
        Assert.Equal([0.3058], spec.Augmentation.Mean);
    }

    [Fact]
    public void The_standard_deviation_of_the_heads_is_that_of_the_rest_unless_written()
    {
        Assert.Equal(
            0.5,
            Front
                .Resolve(Front.Tiny(attributes: "[Initialization(Std = 0.5)]"))
                .Initialization.HeadStd
        );
        const string Both = "[Initialization(Std = 0.5, HeadStd = 0.1)]";
        Assert.Equal(0.1, Front.Resolve(Front.Tiny(attributes: Both)).Initialization.HeadStd);
    }

    [Theory]
    [InlineData("Linear512", 1e-3)]
    [InlineData("Sqrt512", 5e-4 * 1.4142135623730951)]
    [InlineData("None", 5e-4)]
    public void The_learning_rate_follows_the_batch_size(string rule, double rate)
    {
        var recipe =
            $"[Recipe(BatchSize = 1024, LearningRateScaling = LearningRateScaling.{rule})]";
        Assert.Equal(
            rate,
            Front.Resolve(Front.Tiny(attributes: recipe)).Recipe.ScaledLearningRate,
            15
        );
    }

    [Fact]
    public void Settings_are_sorted_ordinally_and_name_each_property_once()
    {
        var lines = Front.Resolve(Front.Tiny()).Settings.Select(s => s.Line).ToList();
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        var names = lines.Select(l => l[..l.IndexOf('=', StringComparison.Ordinal)]);
        Assert.Equal(names.Distinct(), names);
    }
}
