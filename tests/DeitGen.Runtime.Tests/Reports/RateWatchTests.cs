using DeitGen.Support;

namespace DeitGen.Reports;

public sealed class RateWatchTests
{
    /// <summary>2 MFLOP an image: 1,000 images/s are 2 GFLOP/s.</summary>
    private static readonly RunPlan Plan = new(
        StubVariants.Digits(
            work: new(Products: 900_000, Operands: 0, Attention: 100_000, Swept: 0, Calls: 1)
        ),
        "out",
        "cpu",
        Threads: 2,
        Workers: 1,
        Seed: 0,
        Epochs: 1,
        StepsPerEpoch: 1_000,
        TotalSteps: 1_000,
        FirstStep: 0,
        TrainImages: 1_000,
        TestImages: 10
    );

    [Fact]
    public void A_progress_line_has_the_share_of_the_rate_unless_the_data_keep_it_waiting()
    {
        var watch = new RateWatch(rate: 2.5e9);
        Assert.Equal("80 % of the matrix-product rate", watch.Share(Plan, Step(waiting: 0)));
        Assert.Null(watch.Share(Plan, Step(waiting: 0.5)));
        Assert.Null(new RateWatch(rate: null).Share(Plan, Step(waiting: 0)));
    }

    [Fact]
    public void Waiting_for_data_is_hinted_at_once_and_not_before_the_hundredth_step()
    {
        var hint = Assert.Single(Hints(new(rate: 2.5e9), waiting: 0.5), h => h.Text is not null);
        Assert.Equal(100, hint.Step);
        Assert.StartsWith("data binds this run: 50 % of the time", hint.Text);
    }

    [Fact]
    public void A_low_share_is_hinted_at()
    {
        var hint = Assert.Single(Hints(new(rate: 20e9), waiting: 0), h => h.Text is not null);
        Assert.Contains("not arithmetic: 10 % of the matrix-product rate", hint.Text);
    }

    [Theory]
    [InlineData(2.5e9, 0)]
    [InlineData(null, 0.5)]
    public void Where_arithmetic_binds_or_nothing_was_measured_there_is_no_hint(
        double? rate,
        double waiting
    ) => Assert.All(Hints(new(rate), waiting), h => Assert.Null(h.Text));

    private static IEnumerable<(int Step, string? Text)> Hints(RateWatch watch, double waiting) =>
        Enumerable.Range(1, 300).Select(i => (i, watch.Hint(Plan, Step(waiting))));

    private static StepReport Step(double waiting) =>
        new(1, 9, 0, 1, null, null, 1e-3, ImagesPerSecond: 1_000, TimeSpan.Zero, 0, waiting);
}
