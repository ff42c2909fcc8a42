using System.Text.Json;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;

namespace DeitGen.Models.Tests.Runs;

/// <summary>A run in bf16 through the emitted loop.</summary>
public sealed class Bf16RunTests
{
    private const string Digits = """
        [DerivedFrom<DeitGen.Models.DigitsTiny>]
        [Recipe(Epochs = 4, ClipGradNorm = 1, Precision = Precision.Bf16)]
        """;

    /// <summary>The shadow is made of the masters anew, so a checkpoint knows nothing of it.</summary>
    [Fact]
    public void A_run_that_was_stopped_leaves_the_bytes_of_one_that_was_not_and_says_its_precision()
    {
        var variant = SpecCompiler.Compile(Digits).Variant;
        using var folder = new TemporaryFolder();
        var (whole, pieces) = (folder.Of("whole"), folder.Of("pieces"));
        Run(variant, whole, memory: 4);
        Run(variant, pieces, memory: 4, stopAfter: 5);
        Run(variant, pieces, memory: null);

        Stopper.AssertEqual(whole, pieces);
        var file = Path.Combine(whole, "checkpoints", "latest", "manifest.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement Said(string name) => json.RootElement.GetProperty(name);
        Assert.Equal("bf16", Said("precision").GetString());
        Assert.Equal("compiled", Said("step_kind").GetString());
        Assert.InRange(Said("micro_batch").GetInt32(), 1, 32); // gradients were summed over micro-batches
        Assert.InRange(Said("best_top1").GetDouble(), 0.3, 1); // and lead somewhere: 0.1 is chance
    }

    private static void Run(
        Variant variant,
        string output,
        long? memory,
        long stopAfter = long.MaxValue
    )
    {
        using var stop = new CancellationTokenSource();
        var options = new TrainOptions
        {
            Output = output,
            Threads = 2,
            MemoryMib = memory,
            AllowSlowBf16 = true, // whatever the processor
        };
        Trainer.Run(variant, options, new Stopper(stop, stopAfter), stop.Token);
    }
}
