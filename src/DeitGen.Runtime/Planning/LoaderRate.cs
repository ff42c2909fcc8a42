using System.Diagnostics;
using DeitGen.Data;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Planning;

/// <summary>How fast a variant's own loader brings batches when nothing else runs.</summary>
internal static class LoaderRate
{
    private const double Seconds = 2;
    private const int Warmup = 2; // batches that were prepared while nobody counted

    /// <summary>Images of the data set, and images a second.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="directory">Where the data are.</param>
    /// <exception cref="Errors.UserErrorException">There are no such data.</exception>
    public static (long Images, double PerSecond) Measure(Variant variant, string? directory)
    {
        using var data = DataSets.Open(variant, directory, DataSets.SuggestedWorkers, seed: 0);
        long step = 0;
        while (step < Warmup)
            Take(data.Train, step++);
        var start = Stopwatch.GetTimestamp();
        do
        {
            Take(data.Train, step++);
        } while (Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (data.TrainImages, (step - Warmup) * variant.BatchSize / seconds);
    }

    private static void Take(IBatchSource batches, long step)
    {
        using var scope = NewDisposeScope();
        _ = batches.At(step);
    }
}
