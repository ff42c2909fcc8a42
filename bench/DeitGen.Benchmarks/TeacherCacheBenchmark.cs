using DeitGen.Models;
using DeitGen.Training;

namespace DeitGen.Benchmarks;

/// <summary>A digits student with its teacher at work, and with the teacher's logits from a file: images per second of each.</summary>
internal static class TeacherCacheBenchmark
{
    private const int Epochs = 6; // the least that warm-up leaves room for
    private const int Rounds = 3;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("deitgen-");
        try
        {
            var teacher = Path.Combine(folder.FullName, "teacher");
            Quiet.Train(DigitsTeacher.Variant, new() { Output = teacher, Epochs = Epochs });
            var student = new TrainOptions { Teacher = teacher, Epochs = Epochs };
            var cached = student with { TeacherCache = Path.Combine(folder.FullName, "logits") };
            var (live, replayed) = (0.0, 0.0);
            for (var round = 0; round <= Rounds; round++) // the first fills the file and warms up
            {
                var (slow, quick) = (Speed(folder, student), Speed(folder, cached));
                if (round > 0)
                    (live, replayed) = (Math.Max(live, slow), Math.Max(replayed, quick));
            }
            Console.WriteLine(
                $"digits-tiny-distilled: {live:F0} images/s with the teacher, {replayed:F0} from the cache: {replayed / live:F2} times as fast"
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Speed(DirectoryInfo folder, TrainOptions options)
    {
        var output = Path.Combine(folder.FullName, "student");
        return Quiet
            .Train(DigitsTinyDistilled.Variant, options with { Output = output, Resume = "never" })
            .ImagesPerSecond;
    }
}
