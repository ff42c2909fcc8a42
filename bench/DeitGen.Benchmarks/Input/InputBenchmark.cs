using System.Formats.Tar;
using System.IO.Compression;
using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Training;

namespace DeitGen.Benchmarks.Input;

/// <summary>
/// From file bytes to normalised, erased numbers, against torchvision and Pillow, in turns: images per CPU second of one thread.
/// Run it from the repository's root.
/// </summary>
internal static class InputBenchmark
{
    private const int Rounds = 3;
    private const int Seconds = 4;
    private static readonly string Data = Path.Combine("..", "shared", "data");

    public static void Run()
    {
        Console.WriteLine($"decoders here: {DecodedImage.Decoders}");
        var photos = Path.Combine(Data, "imagenet-samples");
        Compare("photos at 224", LoaderSpec.Variant, photos);
        var thumbnails = Unpack(Path.Combine(Data, "cifar10-test.tar.gz"));
        try
        {
            Compare("CIFAR-10 (JPEG) at 32", ThumbnailInput.Variant, thumbnails);
        }
        finally
        {
            Directory.Delete(thumbnails, recursive: true);
        }
    }

    /// <summary>One thread against one process, by CPU time.</summary>
    private static void Compare(string title, Variant variant, string folder)
    {
        Console.WriteLine($"{title}, images per CPU second:");
        var files = FilesInMemory.Read(folder);
        foreach (var accelerated in TurboJpeg.IsPresent ? (bool[])[false, true] : [false])
        foreach (var copies in (int[])[1, 3])
            Print(
                $"{(accelerated ? "libturbojpeg" : "Skia")}, {copies} copies of a decode",
                () =>
                    CpuRate(
                        variant.Augment!,
                        variant.ImageSize,
                        new FilesInMemory(files, accelerated),
                        copies
                    ),
                () => InputPeer.Rate(folder, variant.ImageSize, Seconds)
            );
    }

    private static void Print(
        string title,
        Func<(double Rate, double Bytes)> ours,
        Func<double> peers
    )
    {
        var (best, peer, bytes) = (0.0, 0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            (var rate, bytes) = ours();
            (best, peer) = (Math.Max(best, rate), Math.Max(peer, peers()));
        }
        Console.WriteLine(
            $"  {title, -36} {best, 8:F0} against {peer, 6:F0}: {best / peer:F2} times; {bytes:F0} managed bytes an image"
        );
    }

    private static (double Rate, double Bytes) CpuRate(
        Augment augment,
        int size,
        FilesInMemory images,
        int copies
    )
    {
        var (canvas, numbers) = (new Canvas(), new float[3 * size * size]);
        using var reader = images.NewReader();
        Pass(); // compiles, and lets the rooms grow
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var (done, since) = (0, Environment.CpuUsage.TotalTime);
        while ((Environment.CpuUsage.TotalTime - since).TotalSeconds < Seconds)
            done += Pass();
        var rate = done / (Environment.CpuUsage.TotalTime - since).TotalSeconds;
        return (rate, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)done);

        int Pass()
        {
            for (var image = 0; image < images.Count; image++)
            {
                var source = reader.Open(image, copies);
                for (var copy = 0; copy < copies; copy++)
                    augment(source, new(1, image * copies + copy, 0), canvas, numbers);
            }
            return images.Count * copies;
        }
    }

    private static string Unpack(string archive)
    {
        var folder = Directory.CreateTempSubdirectory("deitgen-input-").FullName;
        using var packed = File.OpenRead(archive);
        using var tar = new GZipStream(packed, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(tar, folder, overwriteFiles: false);
        return folder;
    }
}
