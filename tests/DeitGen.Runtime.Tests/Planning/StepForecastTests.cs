using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Planning;

public sealed class StepForecastTests
{
    private static readonly DeviceRates Rates = new(
        Products: 200e9,
        Attention: 100e9,
        Sweeps: 10e9
    );

    private static readonly Variant Planned = StubVariants.Digits(
        batchSize: 100,
        layout: new("", 1_000_000, []),
        work: new(Products: 900_000, Operands: 4_000, Attention: 50_000, Swept: 10_000, Calls: 250),
        stepBytes: 2 << 20
    );

    [Fact]
    public void Each_part_of_a_step_is_its_work_over_the_machines_rate()
    {
        var step = StepForecast.Of(Planned, Rates, microBatch: 25);
        Assert.Equal(1e-3, step.Products, 9); // 2 · 900,000 · 100 over 200e9, 4,000 · 100 over 0.4 of 10e9
        Assert.Equal(1e-4, step.Attention, 9);
        Assert.Equal(1e-4, step.Sweeps, 9);
        Assert.Equal(9e-4, step.Update, 9); // nine numbers a parameter
        Assert.Equal(4e-3, step.Calls, 9); // 250 calls, four micro-batches, 4 µs
        Assert.Equal(6.1e-3, step.Seconds, 9);
        Assert.Equal(100 / 6.1e-3, step.ImagesPerSecond, 3);
    }

    [Fact]
    public void Memory_is_five_arenas_a_micro_batch_and_the_batch()
    {
        var (few, more) = (
            StepForecast.Of(Planned, Rates, 25),
            StepForecast.Of(Planned, Rates, 50)
        );
        Assert.Equal(25L * (2 << 20), more.Bytes - few.Bytes);
        Assert.Equal(20_000_000 + 25L * (2 << 20) + 100 * 4_096 + StepForecast.Fixed, few.Bytes);
    }

    [Fact]
    public void What_takes_longest_binds()
    {
        var step = new StepForecast(100, 0.5, 0.2, 0.1, 0.1, 0.1, Bytes: 0); // 100 images/s
        Assert.Equal(Bottleneck.Arithmetic, step.Binds(loader: null));
        Assert.Equal(Bottleneck.Arithmetic, step.Binds(loader: 150));
        Assert.Equal(Bottleneck.Data, step.Binds(loader: 50));
        Assert.Equal(Bottleneck.Memory, (step with { Sweeps = 0.9 }).Binds(null));
        Assert.Equal(Bottleneck.Calls, (step with { Calls = 0.9 }).Binds(null));
    }

    [Fact]
    public void A_run_is_as_fast_as_the_slower_of_its_steps_and_its_data()
    {
        var step = new StepForecast(100, 0.5, 0.5, 0, 0, 0, Bytes: 0); // 100 images/s
        var choice = new StepChoice(25, "compiled");
        var run = new RunForecast(
            Planned,
            choice,
            Rates,
            step,
            Epochs: 3,
            Images: 1_050,
            Loader: null
        );
        Assert.Equal(10, run.StepsPerEpoch); // the last 50 sit out
        Assert.Equal(TimeSpan.FromSeconds(10), run.Epoch);
        Assert.Equal(TimeSpan.FromSeconds(20), (run with { Loader = 50 }).Epoch);
        Assert.Null((run with { Images = null }).Epoch);
    }
}
