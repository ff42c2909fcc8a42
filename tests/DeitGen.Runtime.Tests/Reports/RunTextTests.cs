using DeitGen.Cli;
using DeitGen.Support;

namespace DeitGen.Reports;

public sealed class RunTextTests
{
    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(65, "1:05")]
    [InlineData(3_600 * 30 + 61, "30:01:01")]
    public void Time_left_reads_as_on_a_clock(int seconds, string text) =>
        Assert.Equal(text, RunText.Clock(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_distilled_epoch_shows_both_loss_terms_and_three_accuracies()
    {
        var plan = FakeRun.Plan(StubVariants.Digits(distilled: true));
        var raw = new Evaluation(0.98, 1, 0.1, ClassTop1: 0.97, DistillationTop1: 0.96, 359);
        var report = new EpochReport(
            0,
            22,
            1.5,
            1.25,
            1.75,
            1e-3,
            raw,
            raw with
            {
                Top1 = 0.99,
            },
            true
        );
        Assert.Equal(
            "epoch 1/2  loss 1.5000 (labels 1.2500, teacher 1.7500)  "
                + "top-1 98.00 % (class head 97.00 %, distillation head 96.00 %)  average 99.00 %",
            RunText.Epoch(plan, report, last: null)
        );
    }

    [Fact]
    public void A_resumed_run_says_where_it_goes_on()
    {
        var plan = FakeRun.Plan(StubVariants.Digits()) with { FirstStep = 1 };
        var text = RunText.Plan(plan).Single(line => line.Name == "run").Text;
        Assert.EndsWith("goes on after step 1", text);
    }

    [Fact]
    public void The_teacher_is_named_where_there_is_one()
    {
        var teacher = StubVariants.Digits(name: "digits-teacher");
        var plan = FakeRun.Plan(StubVariants.Digits(teacher: teacher));
        Assert.Contains(("teacher", "digits-teacher"), RunText.Plan(plan));
    }
}
