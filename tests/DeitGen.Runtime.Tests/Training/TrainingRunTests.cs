using DeitGen.Arenas;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

public class TrainingRunTests
{
    private static readonly Arena Arena = new(TinyVariants.PlainLayout);

    [Fact]
    public void An_epoch_ends_with_its_last_step()
    {
        var run = new TrainingRun(Arena, totalSteps: 20, stepsPerEpoch: 5);
        Assert.Equal([4, 9, 14, 19], Enumerable.Range(0, 20).Where(step => run.EndsEpoch(step)));
    }

    [Fact]
    public void A_checkpoint_is_due_after_every_so_many_steps_but_the_last()
    {
        var run = new TrainingRun(Arena, totalSteps: 20, stepsPerEpoch: 5);
        var due = Enumerable.Range(0, 20).Where(step => run.SavesAfter(step, every: 10));
        Assert.Equal([9], due);
    }

    [Fact]
    public void A_run_ends_with_its_steps_or_when_it_is_asked_to()
    {
        using var stop = new CancellationTokenSource();
        var run = new TrainingRun(Arena, 20, 5, firstStep: 7, stop: stop.Token);
        Assert.True(run.Continues(19));
        Assert.False(run.Continues(20));
        stop.Cancel();
        Assert.False(run.Continues(8));
        Assert.Equal(7, run.StepsDone);
    }

    [Fact]
    public void A_replayed_run_needs_no_events()
    {
        using var loss = zeros(1);
        var run = new TrainingRun(Arena, 20, 5);
        run.Report(4, new(loss), 0.1);
        run.Evaluate(5);
        run.Save(5);
        Assert.Equal(5, run.StepsDone);
    }
}
