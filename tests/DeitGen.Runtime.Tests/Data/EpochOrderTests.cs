using DeitGen.Support;

namespace DeitGen.Data;

public sealed class EpochOrderTests
{
    private static int[] Epoch(EpochOrder order, long epoch, int batchSize) =>
        [
            .. Enumerable
                .Range(0, (int)order.StepsPerEpoch * batchSize)
                .Select(p =>
                    order.At(epoch * order.StepsPerEpoch + p / batchSize, p % batchSize).Image
                ),
        ];

    [Fact]
    public void An_epoch_is_whole_batches_of_distinct_images()
    {
        var order = new EpochOrder(images: 103, repeats: 1, batchSize: 10, seed: 0);
        Assert.Equal(10, order.StepsPerEpoch);
        Assert.Equal(100, Epoch(order, epoch: 4, 10).Distinct().Count());
    }

    [Fact]
    public void Three_copies_in_succession_leave_a_third_of_the_images()
    {
        var images = Epoch(new(images: 103, repeats: 3, batchSize: 10, seed: 0), epoch: 0, 10);
        Assert.Equal(34, images.Distinct().Count()); // 33 whole triples and one image more
        Assert.All(images.Chunk(3), copies => Assert.Single(copies.Distinct()));
    }

    [Fact]
    public void The_leftover_images_change_from_epoch_to_epoch()
    {
        var order = new EpochOrder(images: 15, repeats: 1, batchSize: 10, seed: 0);
        var seen = Enumerable.Range(0, 20).SelectMany(epoch => Epoch(order, epoch, 10));
        Assert.Equal(15, seen.Distinct().Count());
    }

    [Fact]
    public void Old_epochs_can_be_asked_for_again()
    {
        var order = new EpochOrder(images: 50, repeats: 1, batchSize: 10, seed: 7);
        var first = Epoch(order, epoch: 0, 10);
        Epoch(order, epoch: 5, 10);
        Epoch(order, epoch: 6, 10);
        Assert.Equal(first, Epoch(order, epoch: 0, 10));
    }

    [Fact]
    public void Position_counts_within_the_epoch_and_copies_differ_in_it()
    {
        var order = new EpochOrder(images: 20, repeats: 2, batchSize: 4, seed: 0);
        Assert.Equal((6L, 1L), (order.At(6, 2).Position, order.At(6, 2).Epoch)); // 5 steps an epoch
        Assert.Equal(order.At(6, 2).Image, order.At(6, 3).Image);
        Assert.Equal(7, order.At(6, 3).Position);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(7), InlineData(11)]
    public void Groups_cover_every_place_once_and_are_cut_at_the_batchs_border(int repeats)
    {
        var order = new EpochOrder(images: 60, repeats, batchSize: 10, seed: 0);
        for (var step = 0; step < 12; step++)
        {
            var groups = Enumerable.Range(0, order.Groups(step)).Select(i => order.Group(step, i));
            var places = groups.SelectMany(g => Enumerable.Range(g.Place, g.Count));
            Assert.Equal(Enumerable.Range(0, 10), places);
            Assert.All(groups, g => Assert.Equal(g.Order, (g.Position + g.Count - 1) / repeats));
        }
    }

    [Theory]
    [InlineData(Quirks.None, 70)]
    [InlineData(Quirks.RoundTo256, 51)] // 512 of 700 images
    public void An_epoch_has_its_exact_length_or_the_references(Quirks quirks, int steps)
    {
        var order = new EpochOrder(images: 700, repeats: 3, batchSize: 10, seed: 0, quirks);
        Assert.Equal(steps, order.StepsPerEpoch);
        Assert.Equal(1, order.At(steps, 0).Epoch);
    }

    [Theory]
    [InlineData(Quirks.None, false)]
    [InlineData(Quirks.SamplerSeedIsEpoch, true)]
    public void Runs_of_two_seeds_see_one_order_only_as_in_the_reference(Quirks quirks, bool same)
    {
        int[] Of(long seed) => Epoch(new(images: 50, repeats: 1, 10, seed, quirks), epoch: 3, 10);
        Assert.Equal(same, Of(1).SequenceEqual(Of(2)));
        var order = new EpochOrder(50, 1, 10, seed: 1, quirks);
        Assert.NotEqual(Epoch(order, 3, 10), Epoch(order, 4, 10));
    }

    [Fact]
    public void A_batch_larger_than_the_set_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EpochOrder(9, 1, 10, 0));
}
