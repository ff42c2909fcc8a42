using System.Diagnostics;
using System.Globalization;
using DeitGen.Data.Images;
using DeitGen.Data.Loading;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks;

/// <summary>
/// DeiT's training input (random resized crop, RandAugment, erasing, three copies of each image) by two workers, in turn with PyTorch's
/// DataLoader with two workers: images a second of wall time, the batch only taken and dropped. The distribution's Python has torch and torchvision.
/// </summary>
internal static class LoaderBenchmark
{
    private const int Workers = 2;
    private const int Rounds = 3;
    private const int Seconds = 10;
    private const int WarmUp = 30; // batches: the threads have started, their room has grown
    private const string Peer = "bench/peer/input_peer.py";

    /// <summary>Runs it over a folder of photos, from the repository's root.</summary>
    public static void Run(string? folder)
    {
        folder ??= "../shared/data/imagenet-samples";
        Console.WriteLine(
            $"{Managed(Maker(folder)):F0} managed bytes an image in the steady state"
        );
        var (ours, peers) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Ours(folder));
            peers.Add(Theirs(folder));
            Console.WriteLine(
                $"round {round + 1}: ours {ours[^1]:F0} images/s, DataLoader {peers[^1]:F0}"
            );
        }
        var (own, other) = (Median(ours), Median(peers));
        Console.WriteLine($"median: {own:F0} against {other:F0} images/s, ratio {own / other:F2}");
    }

    private static double Ours(string folder)
    {
        using var source = new PrefetchingBatchSource(Maker(folder), Workers);
        for (var step = 0; step < WarmUp; step++)
            Take(source, step);
        var (images, start) = (0L, Stopwatch.GetTimestamp());
        for (var step = WarmUp; Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds; step++)
        {
            Take(source, step);
            images += LoaderSpec.BatchSize;
        }
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return images / seconds;
    }

    private static ImageBatches Maker(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.JPEG").Order(StringComparer.Ordinal).ToArray();
        return new(LoaderSpec.Variant, LoaderSpec.Augment, new LooseFiles(paths), seed: 0);
    }

    /// <summary>The same five batches made twice by one worker; what the second time takes.</summary>
    private static double Managed(ImageBatches maker)
    {
        using var buffer = maker.NewBuffer();
        using var worker = maker.NewWorker();
        Make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Make();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (5.0 * LoaderSpec.BatchSize);

        void Make()
        {
            for (var step = 0; step < 5; step++)
            for (var piece = 0; piece < maker.Pieces(step); piece++)
                worker.Make(step, piece, buffer);
        }
    }

    private static void Take(PrefetchingBatchSource source, long step)
    {
        using var scope = NewDisposeScope();
        source.At(step);
    }

    private static double Theirs(string folder)
    {
        string[] arguments = [Peer, folder, "--workers", $"{Workers}", "--seconds", $"{Seconds}"];
        using var python = Process.Start(
            new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true }
        )!;
        var line = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(Rounds / 2);
}
