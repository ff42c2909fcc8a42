using System.Globalization;
using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;
using DeitGen.Data;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Previews;

/// <summary>What the sections show, picture by picture.</summary>
public sealed class SectionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SectionTests() => PreviewedVariants.Fill(folder.Path);

    public void Dispose() => folder.Dispose();

    private Section Of(Variant variant, Func<PreviewImages, Section> section, long seed = 1)
    {
        using var source = DataSets.OpenTraining(variant, folder.Path);
        return section(new(variant, source, seed, most: 4));
    }

    private static string Caption(Tile tile) => string.Join("; ", tile.Caption);

    [Fact]
    public void Each_operation_is_a_row_with_its_odds_and_levels()
    {
        var rows = Of(PreviewedVariants.Of(PreviewedVariants.Drawn), OperationsSection.Of).Rows;
        Assert.Equal(
            "1. Rotate with probability 0.5 at magnitude 9 ± 0.5 (drawn 50 %)",
            rows[1].Title
        );
        Assert.Equal(
            ["m 9: -27°", "m 8: +24°", "m 9: +27°", "m 10: +30°"],
            rows[1].Tiles.Select(Caption)
        );
        Assert.Equal("2. Invert with probability 0.5 (drawn 50 %)", rows[2].Title);
        Assert.Equal("", Caption(Assert.Single(rows[2].Tiles)));
    }

    [Fact]
    public void A_tile_shows_what_its_caption_says()
    {
        var rows = Of(PreviewedVariants.Of(PreviewedVariants.Drawn), OperationsSection.Of).Rows;
        var canvas = new Canvas();
        foreach (var (tile, degrees) in new[] { (0, -27.0), (1, 24), (2, 27), (3, 30) })
        {
            rows[0].Tiles[0].Picture.CopyTo(canvas);
            new Rotate(degrees, Interpolation.Bilinear).Apply(canvas);
            Assert.Equal(Picture.Of(canvas).Pixels, rows[1].Tiles[tile].Picture.Pixels);
        }
    }

    [Fact]
    public void Of_a_pair_each_operation_is_shown_and_both_in_turn()
    {
        var rows = Of(PreviewedVariants.Of(PreviewedVariants.Pair), OperationsSection.Of).Rows;
        Assert.Equal(
            "1. Rotate with probability 0.25 at magnitude 3, then Invert with probability 0.75 (drawn 100 %)",
            rows[1].Title
        );
        Assert.Equal(
            ["Rotate; m 3: -9°", "Rotate; m 3: +9°", "Invert", "both"],
            rows[1].Tiles.Select(Caption)
        );
    }

    [Fact]
    public void Without_a_policy_or_mixing_a_line_says_so()
    {
        var variant = PreviewedVariants.Of();
        Assert.Contains("no policy", Of(variant, OperationsSection.Of).Text);
        Assert.Contains("mixes no images", Of(variant, MixedSection.Of).Text);
        Assert.Empty(Of(variant, MixedSection.Of).Rows);
    }

    [Fact]
    public void Label_weights_of_a_pair_are_those_that_training_draws()
    {
        var rows = Of(PreviewedVariants.Of(mix: PreviewedVariants.Mix), MixedSection.Of, seed: 7);
        var drawn = new PhiloxMasks(7, 100).Mixing(2, new(0.8, 0, 1, 0), 4); // step 3
        var own = drawn.Lambda;
        var (tiles, title) = (rows.Rows[2].Tiles, rows.Rows[2].Title);
        Assert.Equal(("step 3", $"Mixup λ {own:0.000}"), (title, tiles[2].Caption[0]));
        var weights = tiles[2]
            .Caption.Skip(1)
            .Select(line => double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.Equal(100, weights.Sum(), 0.11);
        if (Caption(tiles[0]) != Caption(tiles[1]))
            Assert.Equal(100 * (0.05 + 0.9 * Math.Max(own, 1 - own)), weights.First(), 0.06);
    }

    [Fact]
    public void Draws_are_the_positions_of_the_first_epoch_with_normalisation_undone()
    {
        var rows = Of(PreviewedVariants.Of(), DrawsSection.Of).Rows;
        Assert.Equal((4, 6), (rows.Count, rows[0].Tiles.Count));
        var expected = new SampleDraws(1, 6, 0).For(Randomness.Purposes.Crop).NextSingle();
        var red = rows[1].Tiles[2].Picture.Pixels[1] & 0xFF; // the second draw of the second image
        Assert.Equal(Math.Round(255 * (expected * 0.25 + 0.5)), red);
    }

    [Fact]
    public void Weights_name_both_classes_and_sum_up_the_rest()
    {
        float[] targets = [0.02f, 0.6f, 0.3f, 0.08f];
        var weights = LabelWeights.Of(targets, own: 2, partner: 1, ["a", "b", "c", "d"]);
        Assert.Equal(["b", "c", "all others"], weights.Select(w => w.ClassName));
        Assert.Equal(1, weights.Sum(w => w.Share), 6);
        Assert.Equal("60.0 % b", LabelWeights.Text(weights[0]));
        Assert.Single(LabelWeights.Of([1f, 0f], own: 0, partner: 0, ["a", "b"]));
    }
}
