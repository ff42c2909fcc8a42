using DeitGen.Arenas;
using DeitGen.Data;
using DeitGen.Models;
using DeitGen.Planning;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks;

/// <summary>1,000 steps of the emitted digits loop: live tensors and resident memory must not grow.</summary>
internal static class MemoryBenchmark
{
    private const int Steps = 1_000;

    public static void Run()
    {
        var variant = DigitsTiny.Variant;
        using var arena = new Arena(variant.Layout);
        arena.Initialize(seed: 0);
        using var model = new DigitsTiny(arena);
        using var data = DataSets.Open(variant, directory: null, workers: 1, seed: 0);
        var watch = new Watch();
        var run = new TrainingRun(arena, Steps, DigitsTiny.StepsPerEpoch, events: watch);
        var masks = new PhiloxMasks(0, DigitsTiny.StepsPerEpoch);
        DigitsTiny.Train(run, new DigitsTiny.AutogradStep(model, arena), data.Train, masks);
    }

    private sealed class Watch : IRunEvents
    {
        public void Stepped(long step, in LossTerms loss, double rate)
        {
            if (step % 200 == 99 || step == Steps - 1)
                Console.WriteLine(
                    $"step {step + 1, 5}: {Tensor.TotalCount, 4} live tensors, {PeakMemory.Resident / 1048576.0:F1} MiB resident"
                );
        }

        public void EpochEnded(long steps) { }

        public void SaveDue(long steps) { }
    }
}
