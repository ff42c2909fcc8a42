using System.Text.Json;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

public sealed class PlanAndBenchTests
{
    private static readonly Variant Compiled = StubVariants.Digits(
        name: "cifar-tiny",
        dataset: Dataset.Cifar10,
        batchSize: 100,
        layout: new("", 1_000_000, []),
        work: new(
            Products: 88_000_000,
            Operands: 480_000,
            Attention: 5_000_000,
            Swept: 1_000_000,
            Calls: 250
        ),
        stepBytes: 2 << 20
    );

    [CompiledFact]
    public void A_plan_has_rates_speed_memory_hours_and_what_binds()
    {
        var text = Plan("plan", "cifar-tiny", "--epochs", "200", "--memory-mib", "100").Output;
        Assert.Contains(
            "matrix products 200 GFLOP/s, attention 100 GFLOP/s, sweeps 10.0 billion numbers/s",
            text
        );
        Assert.Contains("50 images at a time in 100 MiB; 250 calls each time", text);
        Assert.Contains("a step       123 ms for 100 images: products 81 %, attention 8 %", text);
        Assert.Contains("speed        814 images/s", text);
        Assert.Contains("an epoch     500 steps, 1:01", text);
        Assert.Contains("the run      200 epochs, 100,000 steps, 3.4 hours", text);
        Assert.Contains("binds        arithmetic", text);
    }

    [CompiledFact]
    public void A_plan_with_data_measures_the_loader()
    {
        var text = Plan("plan", "cifar-tiny", "--data", ".").Output;
        Assert.Contains("data         90 images/s when nothing else runs", text);
        Assert.Contains("speed        90 images/s", text);
        Assert.Contains("an epoch     10 steps, 0:11", text); // of the 1,000 images found
        Assert.Contains("binds        data", text);
    }

    [CompiledFact]
    public void A_plan_as_json_is_one_line()
    {
        var line = Assert.Single(Plan("plan", "cifar-tiny", "--json").OutputLines);
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("arithmetic", json.GetProperty("binds").GetString());
        Assert.Equal(500, json.GetProperty("steps_per_epoch").GetInt64());
        Assert.Equal(0.1219, json.GetProperty("step_seconds").GetDouble(), 3);
    }

    [Fact]
    public void A_variant_without_a_compiled_step_has_no_plan()
    {
        var session = Session.Of("plan", "digits-tiny");
        Assert.Equal(ExitCode.UserError, session.Code);
        Assert.Contains("deitgen bench digits-tiny", Assert.Single(session.ErrorLines));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("bench")]
    public void A_variant_that_cannot_be_trained_is_neither_planned_nor_measured(string command)
    {
        var variant = StubVariants.Digits(missing: ["Recipe.Optimizer = Lamb"]);
        var session = Session.Of(FakeRun.Train, [variant], command, "digits-tiny");
        Assert.Equal(ExitCode.UserError, session.Code);
        Assert.Contains("Recipe.Optimizer = Lamb", Assert.Single(session.ErrorLines));
    }

    [CompiledFact]
    public void A_bench_tells_both_steps_their_ratio_the_share_of_the_rate_and_memory()
    {
        var text = Plan("bench", "cifar-tiny", "--rounds", "7").Output;
        Assert.Contains("compiled     100.0 ms a step, 1,000 images/s, 74 % of the", text);
        Assert.Contains("module       130.0 ms a step, 769 images/s", text);
        Assert.Contains("ratio        1.30", text);
        Assert.Contains("300 MiB above libtorch's own, with the module 700", text);
    }

    [Fact]
    public void A_bench_of_no_rounds_is_refused()
    {
        var session = Session.Of("bench", "digits-tiny", "--rounds", "0");
        Assert.Equal(ExitCode.UserError, session.Code);
        Assert.Contains("from 1 to 1000", Assert.Single(session.ErrorLines));
    }

    private static Session Plan(params string[] args) =>
        Session.Of(
            [Compiled],
            host =>
                host with
                {
                    Calibrate = (_, _) => new(Products: 200e9, Attention: 100e9, Sweeps: 10e9),
                    MeasureLoader = (_, _) => (Images: 1_000, PerSecond: 90),
                    Try = (_, choice, rounds) =>
                        rounds is 7
                            ? new(100, 130, choice.MicroBatch, 300 << 20, 700 << 20, 250e9)
                            : throw new InvalidOperationException("--rounds went astray"),
                },
            args
        );
}
