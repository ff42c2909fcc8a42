using DeitGen.Data.Digits;
using DeitGen.Support;
using static TorchSharp.torch;

namespace DeitGen.Data.Loading;

public sealed class PrefetchingBatchSourceTests
{
    private static float[] Read(PrefetchingBatchSource source, long step)
    {
        using var scope = NewDisposeScope();
        return source.At(step).Images.data<float>().ToArray();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(8)]
    public void Batches_do_not_depend_on_the_number_of_workers(int workers)
    {
        var policy = StubVariants.Shifted with { Repeats = 3 };
        var maker = new DigitsBatches(StubVariants.Digits(policy), seed: 4);
        using var source = new PrefetchingBatchSource(maker, workers);
        using var expected = maker.NewBuffer();
        for (var step = 0; step < 50; step++)
        {
            maker.Fill(step, expected);
            Assert.Equal(expected.Images.ToArray(), Read(source, step));
        }
    }

    [Fact]
    public void Any_step_can_be_asked_for_at_any_time()
    {
        using var source = new PrefetchingBatchSource(new CountingMaker(), workers: 3);
        foreach (var step in (long[])[0, 1, 900, 901, 2, 902, 902, 3, 1, 0])
            Assert.Equal([step, step, step, step], Read(source, step));
    }

    [Fact]
    public void Jumping_about_under_load_never_mixes_two_batches()
    {
        var maker = new CountingMaker { Size = 64 };
        using var source = new PrefetchingBatchSource(maker, workers: 8);
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var step = random.Next(4) == 0 ? random.Next(20) : i % 20;
            Assert.All(Read(source, step), value => Assert.Equal(step, value));
        }
    }

    [Fact]
    public void Workers_wait_when_all_three_buffers_are_full()
    {
        var maker = new CountingMaker();
        using var source = new PrefetchingBatchSource(maker, workers: 2);
        SpinWait.SpinUntil(() => maker.Made >= 12, TimeSpan.FromSeconds(10));
        Thread.Sleep(50);
        Assert.Equal((12, 3), (maker.Made, maker.Buffers)); // four pieces each
    }

    [Fact]
    public void All_workers_share_one_batch()
    {
        using var both = new Barrier(2);
        var maker = new CountingMaker { Meet = both };
        using var source = new PrefetchingBatchSource(maker, workers: 2);
        Assert.Equal(0, Read(source, 0)[0]); // two pieces at a time, else the barrier never opens
    }

    [Fact]
    public void What_goes_wrong_on_a_worker_is_thrown_at_its_step_and_only_there()
    {
        using var source = new PrefetchingBatchSource(new CountingMaker { Broken = 2 }, workers: 2);
        Assert.Equal(1, Read(source, 1)[0]);
        var first = Assert.Throws<IOException>(() => source.At(2));
        Assert.Equal("step 2, piece 0", first.Message);
        Assert.Equal(3, Read(source, 3)[0]);
    }

    [Fact]
    public void A_batch_lies_in_its_buffer_until_the_next_is_asked_for()
    {
        using var source = new PrefetchingBatchSource(new CountingMaker(), workers: 2);
        using var scope = NewDisposeScope();
        for (var step = 0; step < 20; step++)
        {
            var images = source.At(step).Images;
            Thread.Sleep(2); // the workers are ahead by now
            Assert.Equal(step, images.data<float>()[0]);
        }
        Assert.Equal(40, scope.DisposablesCount); // two handles a batch, all the caller's
    }

    [Fact]
    public void A_batch_outlives_the_source_that_made_it()
    {
        using var scope = NewDisposeScope();
        var source = new PrefetchingBatchSource(new CountingMaker(), workers: 1);
        var images = source.At(7).Images;
        source.Dispose();
        Assert.Equal(7, images.data<float>()[0]);
    }

    [Fact]
    public void Waiting_for_a_slow_worker_is_counted()
    {
        using var source = new PrefetchingBatchSource(new CountingMaker { Pause = 20 }, workers: 1);
        Read(source, 0);
        Assert.InRange(source.Waited.TotalMilliseconds, 20, 10_000);
    }

    [Fact]
    public void A_closed_source_says_so_and_its_threads_end()
    {
        var source = new PrefetchingBatchSource(new CountingMaker(), workers: 4);
        source.Dispose();
        source.Dispose();
        Assert.Throws<ObjectDisposedException>(() => source.At(0));
    }
}
