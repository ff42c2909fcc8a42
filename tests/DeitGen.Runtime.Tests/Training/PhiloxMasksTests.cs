using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

public class PhiloxMasksTests
{
    private static readonly PhiloxMasks Masks = new(seed: 7, stepsPerEpoch: 10);

    [Fact]
    public void Drop_path_masks_have_the_shape_of_a_branch_and_the_mean_of_none()
    {
        using var keep = Masks.DropPath(step: 3, [0.1f, 0.5f], batch: 4096);
        using var means = keep.mean([2, 3, 4]); // [2, 2]
        Assert.Equal([2, 2, 4096, 1, 1], keep.shape);
        Assert.All(means.data<float>().ToArray(), mean => Assert.Equal(1, mean, 0.06f));
    }

    [Fact]
    public void A_rate_of_zero_keeps_every_image()
    {
        using var keep = Masks.DropPath(step: 3, [0f], batch: 64);
        Assert.All(keep.data<float>().ToArray(), mask => Assert.Equal(1, mask));
    }

    [Fact]
    public void A_mask_belongs_to_the_position_in_the_epoch_not_to_the_batch()
    {
        using var whole = Masks.DropPath(step: 1, [0.5f], batch: 32); // positions 32 to 63
        using var half = Masks.DropPath(step: 3, [0.5f], batch: 16); // positions 48 to 63
        using var end = whole.narrow(2, 16, 16);
        Assert.True(half.Equals(end));
    }

    [Fact]
    public void Epochs_draw_anew()
    {
        using var first = Masks.DropPath(step: 0, [0.5f], batch: 64);
        using var second = Masks.DropPath(step: 10, [0.5f], batch: 64);
        Assert.False(first.Equals(second));
    }

    [Fact]
    public void Half_of_all_batches_are_cut_and_the_clipped_boxes_mean_share_is_the_references()
    {
        var draws = Enumerable
            .Range(0, 40_000)
            .Select(step => Masks.Mixing(step, new(0.8, 1, 1, 0.5), 224))
            .ToList();
        var cut = draws.Where(draw => draw.Box is not null).ToList();
        var blended = draws.Where(draw => draw.Box is null).ToList();
        Assert.Equal(0.5, cut.Count / 40_000.0, 0.01);
        Assert.Equal(0.684, cut.Average(draw => draw.Lambda), 0.01); // section F4
        Assert.Equal(0.5, blended.Average(draw => draw.Lambda), 0.01);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.8, 1, 0)]
    public void A_batch_that_is_not_mixed_keeps_all_of_itself(
        double mixup,
        double cutMix,
        double probability
    ) => Assert.Equal(new MixDraw(1), Masks.Mixing(5, new(mixup, cutMix, probability, 0.5), 32));

    [Fact]
    public void Boxes_between_two_sizes_stay_between_them_and_inside_the_image()
    {
        var draws = Enumerable
            .Range(0, 2_000)
            .Select(step => Masks.Mixing(step, new(0, 1, 1, 0.5, Min: 0.25, Max: 0.75), 32));
        Assert.All(
            draws,
            draw =>
            {
                var (top, bottom, left, right) = draw.Box!.Value;
                Assert.InRange(bottom - top, 8, 23);
                Assert.InRange(right - left, 8, 23);
                Assert.True(top >= 0 && left >= 0 && bottom <= 32 && right <= 32);
                Assert.Equal(1 - (bottom - top) * (right - left) / 1024.0, draw.Lambda, 1e-12);
            }
        );
    }

    [Fact]
    public void Every_image_has_a_draw_of_its_own_and_partners_may_share_one()
    {
        var own = Masks.MixingEach(4, 64, inPairs: false, new(0.8, 1, 1, 0.5), 32);
        var shared = Masks.MixingEach(4, 64, inPairs: true, new(0.8, 1, 1, 0.5), 32);
        Assert.Equal(64, own.Distinct().Count());
        Assert.Equal(32, shared.Distinct().Count());
        Assert.Equal(own.Take(32), shared.Take(32));
        Assert.Equal(shared, shared.Reverse());
        Assert.All(own, draw => Assert.Equal((float)draw.Lambda, draw.Lambda));
    }

    [Fact]
    public void Half_of_the_images_are_mixed_where_the_probability_is_a_half()
    {
        var draws = Enumerable
            .Range(0, 10)
            .SelectMany(step => Masks.MixingEach(step, 1_000, false, new(0.8, 1, 0.5, 0.5), 32))
            .ToList();
        Assert.Equal(0.5, draws.Count(draw => draw == new MixDraw(1)) / 10_000.0, 0.02);
        Assert.Equal(0.25, draws.Count(draw => draw.Box is not null) / 10_000.0, 0.02);
    }

    [Fact]
    public void A_rate_is_noisy_in_its_share_of_the_epochs_and_changes_once_an_epoch()
    {
        double At(long step) => new PhiloxMasks(7, 10).Noisy(1, step, 100, 0.4, 0.9, limit: 0.67);
        Assert.All([0L, 39, 90, 99], step => Assert.Equal(1, At(step)));
        var noisy = Enumerable.Range(40, 50).Select(step => At(step)).ToList();
        Assert.All(noisy, rate => Assert.InRange(Math.Abs(rate - 1), 1e-9, 0.67));
        Assert.Equal(5, noisy.Distinct().Count());
    }

    [Fact]
    public void Dropout_zeroes_its_share_and_differs_between_sites()
    {
        using var x = ones(64, 100);
        using var first = Masks.Dropout(2).Apply(x, site: 0, rate: 0.25);
        using var again = Masks.Dropout(2).Apply(x, site: 0, rate: 0.25);
        using var other = Masks.Dropout(2).Apply(x, site: 1, rate: 0.25);
        Assert.True(first.Equals(again));
        Assert.False(first.Equals(other));
        var values = first.data<float>().ToArray();
        Assert.Equal(0.25, values.Count(value => value == 0) / 6400.0, 0.02);
        Assert.All(values, value => Assert.True(value == 0 || value == (float)(1 / 0.75)));
    }
}
