using System.Text.RegularExpressions;
using DeitGen.Generators.Support;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Layout;

/// <summary>A hash names exactly what it must: no more, or old checkpoints are refused; no less, or wrong ones pass.</summary>
public sealed partial class HashTests
{
    [Fact]
    public void A_fingerprint_is_16_hex_digits_of_SHA_256() =>
        Assert.Equal("ba7816bf8f01cfea", Fingerprint.Of("abc"));

    [Theory]
    [InlineData("", "[Recipe(LearningRate = 1e-4)]")]
    [InlineData("", "[Mixing(Mixup = 0)]")]
    [InlineData(", DropPath = 0", "")]
    public void A_change_of_training_changes_the_spec_and_not_the_layout(
        string more,
        string attributes
    )
    {
        var (plain, changed) = (Hashes(Front.Tiny()), Hashes(Front.Tiny(more, attributes)));
        Assert.NotEqual(plain.Spec, changed.Spec);
        Assert.Equal(plain.Layout, changed.Layout);
    }

    [Theory]
    [InlineData(", NumClasses = 7")]
    [InlineData(", QkvBias = false")]
    [InlineData(", LayerScale = 1e-4")]
    [InlineData(", Tokens = Tokens.ClassAndDistillation")]
    public void A_change_of_the_network_changes_both(string more)
    {
        var (plain, changed) = (Hashes(Front.Tiny()), Hashes(Front.Tiny(more)));
        Assert.NotEqual(plain.Spec, changed.Spec);
        Assert.NotEqual(plain.Layout, changed.Layout);
    }

    [Theory]
    [InlineData(", DropPath = 0.1", "")]
    [InlineData("", "[Recipe]\n[Mixing(CutMix = 1.0)]")]
    public void A_default_that_is_written_out_changes_nothing(string more, string attributes) =>
        Assert.Equal(Hashes(Front.Tiny()), Hashes(Front.Tiny(more, attributes)));

    [Fact]
    public void The_spec_hash_is_of_one_line_a_property()
    {
        var lines = Front.Resolve(Front.Tiny()).Settings.Select(s => s.Line + "\n");
        Assert.Equal(Fingerprint.Of(string.Concat(lines)), Hashes(Front.Tiny()).Spec);
    }

    /// <summary>Pinned: a change of these makes every checkpoint so far a stranger.</summary>
    [Fact]
    public void The_hash_of_DeiT_Tis_layout_stays_what_it_is() =>
        Assert.Equal("4a11790691883b54", Find(Shipped.Emission.Text(".DeitTiny.Layout.g.cs")));

    private static (string Spec, string Layout) Hashes(string classes)
    {
        var emission = Driver.Run(classes);
        return (Find(emission.Text(".Training.g.cs")), Find(emission.Text(".Layout.g.cs")));
    }

    private static string Find(string text) => Hash().Match(text).Groups[1].Value;

    [GeneratedRegex("Hash = \"([0-9a-f]{16})\"")]
    private static partial Regex Hash();
}
