using DeitGen.Training;

namespace DeitGen.Models.Tests.Runs;

/// <summary>The executable's default and its convolutional teacher, through the emitted loop.</summary>
public sealed class ResumeTests
{
    public static TheoryData<string> Names => [DigitsTiny.Variant.Name, DigitsRegNet.Variant.Name];

    [Theory, MemberData(nameof(Names))]
    public void A_run_stopped_three_times_leaves_the_bytes_of_one_that_was_not(string name)
    {
        var variant = name == DigitsTiny.Variant.Name ? DigitsTiny.Variant : DigitsRegNet.Variant;
        using var folder = new TemporaryFolder();
        var (whole, pieces) = (folder.Of("whole"), folder.Of("pieces"));
        Run(variant, whole);
        foreach (var stop in (long[])[5, 23, 30, long.MaxValue])
            Run(variant, pieces, stop);
        Stopper.AssertEqual(whole, pieces);
    }

    private static void Run(Variant variant, string output, long stopAfter = long.MaxValue)
    {
        using var stop = new CancellationTokenSource();
        var options = new TrainOptions
        {
            Output = output,
            Epochs = 2,
            Threads = 2,
        };
        Trainer.Run(variant, options, new Stopper(stop, stopAfter), stop.Token);
    }
}
