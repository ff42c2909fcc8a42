using DeitGen.Augmentation;
using DeitGen.Data.Loading;
using DeitGen.Errors;
using DeitGen.Support;
using static TorchSharp.torch;

namespace DeitGen.Data.Images;

public sealed class ImageBatchesTests
{
    private static ImageBatches Batches(IImageSet images, int repeats = 1) =>
        new(PixelPolicy.Variant(repeats: repeats), PixelPolicy.Augment, images, seed: 3);

    [Theory, InlineData(1), InlineData(2), InlineData(8)]
    public void Batches_are_the_same_bytes_at_any_number_of_workers(int workers)
    {
        using var alone = Batches(new MemoryImages(100, 4, 5, 6), repeats: 3).NewBuffer();
        var made = Batches(new MemoryImages(100, 4, 5, 6), repeats: 3);
        using var source = new PrefetchingBatchSource(
            Batches(new MemoryImages(100, 4, 5, 6), repeats: 3),
            workers
        );
        for (var step = 0; step < 40; step++)
        {
            using var scope = NewDisposeScope();
            made.Fill(step, alone);
            var batch = source.At(step);
            Assert.True(batch.Images.bytes.SequenceEqual(AsBytes(alone.Images)), $"step {step}");
            Assert.Equal(alone.Labels.ToArray(), batch.Labels.data<long>().ToArray());
        }
    }

    [Fact]
    public void Copies_share_one_opening_and_differ_in_their_draws()
    {
        var images = new MemoryImages(100);
        using var buffer = Batches(images, repeats: 4).Fill(step: 0);
        Assert.Equal(2, images.Opened); // 8 places
        Assert.Single(Enumerable.Range(0, 4).Select(i => buffer.Image(i)[0]).Distinct());
        Assert.Equal(8, Enumerable.Range(0, 8).Select(i => buffer.Image(i)[1]).Distinct().Count());
    }

    [Fact]
    public void The_next_image_of_the_order_takes_a_broken_ones_place_with_its_own_label()
    {
        var order = new EpochOrder(100, 1, 8, seed: 3);
        var (torn, next) = (order.At(0, 2).Image, order.At(0, 3).Image);
        var batches = Batches(new MemoryImages(100, 4, torn));
        using var buffer = batches.Fill(step: 0);
        using var whole = Batches(new MemoryImages(100)).Fill(step: 0);
        Assert.Equal(MemoryImages.Value(next), buffer.Image(2)[0]);
        Assert.Equal(next % 10, buffer.Labels[2]);
        Assert.Equal(whole.Image(2)[1], buffer.Image(2)[1]); // the place's draws
        Assert.StartsWith($"'image {torn}' is torn", Assert.Single(batches.Broken.News()));
    }

    [Fact]
    public void A_broken_image_is_told_once_and_not_opened_again()
    {
        var images = new MemoryImages(8, 4, 3);
        var batches = Batches(images);
        batches.Fill(step: 0).Dispose();
        batches.Fill(step: 1).Dispose(); // the next epoch
        Assert.Equal(8 + 1 + 8, images.Opened);
        Assert.Single(batches.Broken.News());
        Assert.Empty(batches.Broken.News());
    }

    [Fact]
    public void More_broken_images_than_the_budget_end_the_run()
    {
        var batches = Batches(new MemoryImages(40, 4, [.. Enumerable.Range(0, 30)]));
        Assert.Equal(10, batches.Broken.Budget);
        var refusal = Assert.Throws<UserErrorException>(() =>
        {
            for (var step = 0; step < 5; step++)
                batches.Fill(step).Dispose();
        });
        Assert.StartsWith("more than 10 of 40 training images are broken", refusal.Message);
        Assert.Equal(6, batches.Broken.News().Count()); // five names and a word on the others
    }

    [Fact]
    public void An_image_that_the_policy_cannot_use_ends_the_run_by_name()
    {
        Augment choosy = (image, _, _, _) =>
            throw new UserErrorException($"{image.Width} is small");
        var batches = new ImageBatches(PixelPolicy.Variant(), choosy, new MemoryImages(8), seed: 0);
        var refusal = Assert.Throws<UserErrorException>(() => batches.Fill(step: 0));
        Assert.Matches(@"^'image \d': 4 is small$", refusal.Message);
    }

    [Fact]
    public void A_set_without_a_single_whole_image_ends_the_run_too()
    {
        var batches = Batches(new MemoryImages(8, 4, [.. Enumerable.Range(0, 8)]));
        Assert.Throws<UserErrorException>(() => batches.Fill(step: 0));
    }

    [Fact]
    public void An_image_in_memory_takes_no_managed_bytes()
    {
        var maker = Batches(Cube(64), repeats: 2);
        using var buffer = maker.NewBuffer();
        using var worker = maker.NewWorker();
        Make(maker, worker, buffer, steps: 200); // everything has grown and is compiled
        // One epoch: no new order.
        Assert.Equal(0, ManagedBytes.Of(() => Make(maker, worker, buffer, steps: 8)));
    }

    private static void Make(ImageBatches maker, IBatchWorker worker, BatchBuffer buffer, int steps)
    {
        for (var step = 0; step < steps; step++)
        for (var piece = 0; piece < maker.Pieces(step % 8); piece++)
            worker.Make(step % 8, piece, buffer);
    }

    private static PixelSet Cube(int count) =>
        PixelSet.Decode(new MemoryImages(count, size: 4), size: 4);

    private static ReadOnlySpan<byte> AsBytes(ReadOnlySpan<float> numbers) =>
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers);
}
