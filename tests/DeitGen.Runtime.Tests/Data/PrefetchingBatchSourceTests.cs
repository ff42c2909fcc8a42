using DeitGen.Data.Digits;
using DeitGen.Support;
using static TorchSharp.torch;

namespace DeitGen.Data;

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
        var maker = new DigitsBatches(StubVariants.Digits(), seed: 4);
        using var source = new PrefetchingBatchSource(maker, workers);
        for (var step = 0; step < 50; step++)
        {
            var expected = maker.NewBuffer();
            maker.Fill(step, expected);
            Assert.Equal(expected.Images, Read(source, step));
        }
    }

    [Fact]
    public void Any_step_can_be_asked_for_at_any_time()
    {
        var maker = new CountingMaker();
        using var source = new PrefetchingBatchSource(maker, workers: 3);
        foreach (var step in (long[])[0, 1, 900, 901, 2, 902, 902, 3, 1, 0])
            Assert.Equal(step, Read(source, step)[0]);
    }

    [Fact]
    public void Workers_wait_when_all_buffers_are_full()
    {
        var maker = new CountingMaker();
        using var source = new PrefetchingBatchSource(maker, workers: 2);
        SpinWait.SpinUntil(() => maker.Filled >= 4, TimeSpan.FromSeconds(10));
        Thread.Sleep(50);
        Assert.Equal((4, 4), (maker.Filled, maker.Buffers)); // two more buffers than threads
    }

    [Fact]
    public void What_goes_wrong_on_a_worker_is_thrown_at_its_step_and_only_there()
    {
        using var source = new PrefetchingBatchSource(new CountingMaker { Broken = 2 }, workers: 2);
        Assert.Equal(1, Read(source, 1)[0]);
        Assert.Equal("step 2", Assert.Throws<IOException>(() => source.At(2)).Message);
        Assert.Equal(3, Read(source, 3)[0]);
    }

    [Fact]
    public void Tensors_belong_to_the_callers_scope_and_outlive_their_buffer()
    {
        using var source = new PrefetchingBatchSource(new CountingMaker(), workers: 1);
        using var scope = NewDisposeScope();
        var first = source.At(0).Images;
        for (var step = 1; step < 20; step++)
            source.At(step);
        Assert.Equal(0, first.data<float>()[0]);
        Assert.Equal(40, scope.DisposablesCount); // two tensors a batch
    }

    [Fact]
    public void A_closed_source_says_so_and_its_threads_end()
    {
        var source = new PrefetchingBatchSource(new CountingMaker(), workers: 4);
        source.Dispose();
        source.Dispose();
        Assert.Throws<ObjectDisposedException>(() => source.At(0));
    }

    private sealed class CountingMaker : IBatchMaker
    {
        private int filled;
        private int buffers;

        public long Broken { get; init; } = -1;

        public int Filled => Volatile.Read(ref filled);

        public int Buffers => buffers;

        public BatchBuffer NewBuffer()
        {
            buffers++;
            return new(size: 1, channels: 1, imageSize: 1);
        }

        public void Fill(long step, BatchBuffer buffer)
        {
            if (step == Broken)
                throw new IOException($"step {step}");
            buffer.Images[0] = step;
            Interlocked.Increment(ref filled);
        }
    }
}
