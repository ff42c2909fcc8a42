using DeitGen.Data.Loading;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Data.Digits;

public sealed class DigitsBatchesTests
{
    private static readonly DataPolicy Plain = new() { Mean = [0], StdDev = [1] };

    private static BatchBuffer Filled(DigitsBatches batches, long step) => batches.Fill(step);

    [Fact]
    public void An_epoch_without_augmentation_holds_whole_batches_of_distinct_scans()
    {
        var batches = new DigitsBatches(StubVariants.Digits(Plain, imageSize: 8), seed: 3);
        var seen = new HashSet<string>();
        for (var step = 0; step < 22; step++) // 1,438 / 64
        {
            var buffer = Filled(batches, step);
            for (var i = 0; i < 64; i++)
                seen.Add(string.Join(',', buffer.Image(i).ToArray()));
        }
        Assert.InRange(seen.Count, 22 * 64 - 1, 22 * 64); // the file may hold a scan twice
    }

    [Fact]
    public void Labels_stay_with_their_scans()
    {
        var buffer = Filled(new(StubVariants.Digits(Plain, imageSize: 8), seed: 3), step: 7);
        for (var i = 0; i < 64; i++)
        {
            var pixels = buffer.Image(i).ToArray().Select(v => (byte)(v * 16));
            var scan = DigitsData.Train.First(s => s.Pixels.SequenceEqual(pixels));
            Assert.Equal(scan.Label, buffer.Labels[i]);
        }
    }

    [Fact]
    public void A_batch_is_the_same_whatever_was_filled_before()
    {
        var variant = StubVariants.Digits();
        var batches = new DigitsBatches(variant, seed: 5);
        Filled(batches, 90);
        Assert.Equal(Filled(new(variant, seed: 5), 31).Images, Filled(batches, 31).Images);
    }

    [Fact]
    public void Another_seed_and_another_epoch_give_other_images()
    {
        var batches = new DigitsBatches(StubVariants.Digits(), seed: 5);
        var first = Filled(batches, 0).Images.ToArray();
        Assert.NotEqual(first, Filled(batches, 22).Images.ToArray());
        Assert.NotEqual(first, Filled(new(StubVariants.Digits(), seed: 6), 0).Images.ToArray());
    }

    [Fact]
    public void Copies_of_an_image_follow_each_other_with_crops_of_their_own()
    {
        var policy = StubVariants.Shifted with { Repeats = 2, RandomErasing = 0 };
        var buffer = Filled(new(StubVariants.Digits(policy), seed: 1), step: 0);
        var differing = 0;
        for (var i = 0; i < 64; i += 2)
        {
            Assert.Equal(buffer.Labels[i], buffer.Labels[i + 1]);
            if (!buffer.Image(i).SequenceEqual(buffer.Image(i + 1)))
                differing++;
        }
        Assert.InRange(differing, 28, 32); // two of 81 crops agree with probability 1/81
    }

    [Fact]
    public void Black_moves_in_at_the_edge_as_the_background_before_normalisation()
    {
        var policy = StubVariants.Shifted with { CropPadding = 32, RandomErasing = 0 };
        var images = Filled(new(StubVariants.Digits(policy), seed: 1), step: 0).Images.ToArray();
        Assert.Equal((float)((0 - 0.3058) / 0.3764), images.Min(), 5);
    }

    [Fact]
    public void Every_channel_of_a_colour_network_holds_the_scan_in_its_own_normalisation()
    {
        var policy = new DataPolicy { Mean = [0, 0.5, 0], StdDev = [1, 1, 0.5] };
        var buffer = Filled(new(StubVariants.Digits(policy, channels: 3, imageSize: 8), 1), 0);
        var image = buffer.Image(0).ToArray();
        Assert.Equal(image[..64].Select(v => v - 0.5f), image[64..128]);
        Assert.Equal(image[..64].Select(v => v * 2), image[128..]);
    }

    [Fact]
    public void A_flip_of_probability_1_mirrors_every_image()
    {
        var flipped = Plain with { HorizontalFlip = 1 };
        var expected = Filled(new(StubVariants.Digits(Plain), 2), 0);
        var mirrored = Filled(new(StubVariants.Digits(flipped), 2), 0);
        for (var row = 0; row < 64 * 32; row++)
        {
            var line = expected.Images.Slice(row * 32, 32).ToArray();
            Assert.Equal(line.Reverse(), mirrored.Images.Slice(row * 32, 32).ToArray());
        }
    }
}
