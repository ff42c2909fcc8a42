using System.Text.Json;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;

namespace DeitGen.Models.Tests.Runs;

/// <summary>A run in bf16 through the emitted loop.</summary>
public sealed class Bf16RunTests
{
    private const string Digits = """
        [VisionTransformer(
            ImageSize = 32, PatchSize = 8, Channels = 1, EmbedDim = 48, Depth = 2, Heads = 3, DropPath = 0
        )]
        [Augmentation(Policy = "", ColorJitter = 0, RandomErasing = 0, RepeatedAugmentation = 1)]
        [Mixing(Mixup = 0.2, CutMix = 0)]
        [Recipe(
            BatchSize = 64, Epochs = 2, LearningRate = 2e-3, LearningRateScaling = LearningRateScaling.None,
            WarmupEpochs = 0, ClipGradNorm = 1, Ema = 0.9, Precision = Precision.Bf16
        )]
        [TrainOn(Dataset.Digits)]
        """;

    /// <summary>The shadow is made of the masters anew, so a checkpoint knows nothing of it.</summary>
    [Fact]
    public void A_run_that_was_stopped_leaves_the_bytes_of_one_that_was_not_and_says_its_precision()
    {
        var variant = SpecCompiler.Compile(Digits).Variant;
        using var folder = new TemporaryFolder();
        var (whole, pieces) = (folder.Of("whole"), folder.Of("pieces"));
        Run(variant, whole, memory: 2);
        Run(variant, pieces, memory: 2, stopAfter: 5);
        Run(variant, pieces, memory: null);

        Stopper.AssertEqual(whole, pieces);
        var file = Path.Combine(whole, "checkpoints", "latest", "manifest.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement Said(string name) => json.RootElement.GetProperty(name);
        Assert.Equal("bf16", Said("precision").GetString());
        Assert.Equal("compiled", Said("step_kind").GetString());
        Assert.InRange(Said("micro_batch").GetInt32(), 1, 32); // gradients were summed over micro-batches
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
