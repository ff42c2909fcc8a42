using DeitGen.Generators.Specs.Policies;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Specs;

/// <summary>A string and its typed form are one policy.</summary>
public sealed class PolicyTextTests
{
    private static PolicySpec? Of(string attributes) =>
        Front.Resolve(Front.Tiny(attributes: attributes)).Augmentation.Policy;

    private static T Read<T>(string text)
        where T : PolicySpec => Assert.IsType<T>(PolicyText.Read(text, anyIncrease: false).Policy);

    [Fact]
    public void DeiTs_string_is_the_typed_policy_of_all_defaults()
    {
        Assert.Equal(Of("[RandAugment]"), Of("[Augmentation]"));
        Assert.Equal(
            Of("[RandAugment]"),
            Of("[Augmentation(Policy = \"rand-inc1-m9-mstd0.5-n2\")]")
        );
    }

    [Fact]
    public void Sections_that_are_not_there_have_timms_values()
    {
        var rand = Read<RandAugmentSpec>("rand");
        Assert.Equal(
            (10.0, 2, 0.0, false, 15),
            (
                rand.Magnitude,
                rand.Layers,
                rand.MagnitudeStd,
                rand.Increasing,
                rand.Operations.Length
            )
        );
        var mix = Read<AugMixSpec>("augmix");
        Assert.Equal((3.0, 3, 0, 1.0), (mix.Magnitude, mix.Width, mix.Depth, mix.Alpha));
    }

    [Fact]
    public void With_weights_an_operation_of_weight_0_is_not_there()
    {
        var weighted = Read<RandAugmentSpec>("rand-m9-w0");
        Assert.True(weighted.IsWeighted);
        Assert.DoesNotContain(weighted.Operations, o => o.Op is Op.Posterize or Op.Invert);
        Assert.Equal(1, weighted.Operations.Sum(o => o.Weight), 12);
    }

    [Fact]
    public void Typed_weights_are_what_w0_is_short_for()
    {
        var typed = Of(
            """
            [RandAugment(Increasing = false, MagnitudeStd = 0, Weights = new[] {
                0.025, 0.005, 0, 0.3, 0, 0.005, 0.005, 0.025, 0.005, 0.005, 0.025, 0.2, 0.2, 0.1, 0.1 })]
            """
        );
        Assert.Equal(Read<RandAugmentSpec>("rand-m9-w0"), typed);
    }

    [Fact]
    public void Every_operation_written_out_is_the_policy_that_writes_none() =>
        Assert.Equal(
            Of("[RandAugment]"),
            Of(
                $"[RandAugment(Operations = new[] {{ {string.Join(", ", DrawnOperation.AllAsLikely.Select(o => $"Op.{o.Op}"))} }})]"
            )
        );

    [Fact]
    public void A_table_is_the_pairs_that_one_could_type()
    {
        var v0 = Read<AutoAugmentSpec>("v0");
        var first = Assert.IsType<AutoAugmentSpec>(
            Of("[SubPolicy(Op.Equalize, 0.8, 1, Op.ShearY, 0.8, 4)]")
        );
        Assert.Equal((25, v0.SubPolicies[0]), (v0.SubPolicies.Length, first.SubPolicies[0]));
        Assert.Equal(0.5, Read<AutoAugmentSpec>("v0-mstd0.5").MagnitudeStd);
    }

    [Fact]
    public void Inc0_is_not_increasing_unless_the_references_reading_is_asked_for()
    {
        const string Policy = "[Augmentation(Policy = \"rand-m9-inc0\")]";
        Assert.False(Assert.IsType<RandAugmentSpec>(Of(Policy)).Increasing);
        var quirk = Of(Policy + "\n[Recipe(Quirks = Quirks.IncAnyValue)]");
        Assert.True(Assert.IsType<RandAugmentSpec>(quirk).Increasing);
    }

    [Theory]
    [InlineData("[Augmentation(Policy = \"\")]", null)]
    [InlineData("[Augmentation(Policy = \"3a\")]", typeof(ThreeAugmentSpec))]
    [InlineData("[Augmentation(HorizontalFlip = 0)]", typeof(AutoAugmentSpec))]
    [InlineData("[Recipe(Preset = RecipePreset.DeiT3)]", typeof(ThreeAugmentSpec))]
    [InlineData("[Recipe(Preset = RecipePreset.DeiT3)]\n[RandAugment]", typeof(RandAugmentSpec))]
    public void The_nearest_link_that_speaks_of_a_policy_decides(string attributes, Type? kind)
    {
        var spec = Front.Resolve(
            Front.Tiny(attributes: "[SubPolicy(Op.Invert, 0.5, 1, Op.Rotate, 0.5, 1)]")
                + $"\n[DerivedFrom<Tiny>]\n{attributes}\npublic sealed partial class Mine;",
            "Mine"
        );
        Assert.Equal(kind, spec.Augmentation.Policy?.GetType());
    }

    [Fact]
    public void The_order_of_sub_policies_is_part_of_the_spec()
    {
        const string First = "[SubPolicy(Op.Invert, 0.5, 1, Op.Rotate, 0.5, 1)]";
        const string Second = "[SubPolicy(Op.Color, 0.5, 1, Op.Rotate, 0.5, 1)]";
        Assert.NotEqual(Lines(First + Second), Lines(Second + First));
    }

    private static IEnumerable<string> Lines(string attributes) =>
        Front.Resolve(Front.Tiny(attributes: attributes)).Settings.Select(s => s.Line);
}
