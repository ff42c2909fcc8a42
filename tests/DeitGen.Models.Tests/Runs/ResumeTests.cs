using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;

namespace DeitGen.Models.Tests.Runs;

/// <summary>The executable's default, its convolutional teacher and a network with drop path, through the emitted loop.</summary>
public sealed class ResumeTests
{
    private const string Dropping = """
        [DerivedFrom<DeitGen.Models.DigitsTiny>]
        [VisionTransformer(EmbedDim = 32, Depth = 3, Heads = 2, DropPath = 0.4)]
        """;

    public static TheoryData<string> Names =>
        [DigitsTiny.Variant.Name, DigitsRegNet.Variant.Name, "dropping"];

    [Theory, MemberData(nameof(Names))]
    public void A_run_stopped_three_times_leaves_the_bytes_of_one_that_was_not(string name)
    {
        var variant =
            name == DigitsTiny.Variant.Name ? DigitsTiny.Variant
            : name == DigitsRegNet.Variant.Name ? DigitsRegNet.Variant
            : SpecCompiler.Compile(Dropping).Variant;
        Assert.Equal(name == DigitsRegNet.Variant.Name, variant.StepBytes == 0); // compiled but for the teacher
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
