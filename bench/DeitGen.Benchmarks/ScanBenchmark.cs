using System.Diagnostics;
using DeitGen.Data.Images;

namespace DeitGen.Benchmarks;

/// <summary>Lists 50,000 files in ten class folders: files a second when the system has them at hand, and bytes held for each.</summary>
internal static class ScanBenchmark
{
    private const int Classes = 10;
    private const int PerClass = 5_000;
    private const int Runs = 15;

    /// <summary>Scans a folder of the caller's, or one of empty files made for the purpose.</summary>
    public static void Run(string? directory)
    {
        var root = directory ?? Make();
        try
        {
            Measure(root);
        }
        finally
        {
            if (directory is null)
                Directory.Delete(root, recursive: true);
        }
    }

    private static void Measure(string root)
    {
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var since = Stopwatch.GetTimestamp();
            ImageFolder.Scan(root);
            seconds.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
        }
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var found = ImageFolder.Scan(root);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        seconds.Sort();
        Console.WriteLine(
            $"{found.Count:N0} images in {found.ClassNames.Count:N0} classes: median {found.Count / seconds[Runs / 2]:N0} files/s, best {found.Count / seconds[0]:N0} ({Runs} runs, the first warms up)"
        );
        Console.WriteLine($"held: {(double)held / found.Count:F1} bytes an image");
        GC.KeepAlive(found);
    }

    private static string Make()
    {
        var root = Directory.CreateTempSubdirectory("deitgen-scan-").FullName;
        for (var c = 0; c < Classes; c++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, $"n0144076{c}")).FullName;
            for (var i = 0; i < PerClass; i++)
                File.WriteAllBytes(Path.Combine(folder, $"n0144076{c}_{i}.JPEG"), []);
        }
        return root;
    }
}
