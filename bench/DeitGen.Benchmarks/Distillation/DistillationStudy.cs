using DeitGen.Models;
using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Benchmarks.Distillation;

/// <summary>
/// The digits student without a teacher, with one (soft and hard), and with one whose classes are shuffled: equal steps, five seeds, the
/// accuracy of each head and of the mean. Prints the table of docs/results.md.
/// </summary>
internal sealed class DistillationStudy(DirectoryInfo folder)
{
    private const int Seeds = 5;
    private const int Threads = 1; // so that every machine of a kind prints the same table

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("deitgen-");
        try
        {
            new DistillationStudy(folder).Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Print()
    {
        var teacher = Quiet.Train(
            DigitsRegNet.Variant,
            new()
            {
                Output = Path("teacher"),
                Threads = Threads,
                Step = StepKind.Module,
            }
        );
        Console.WriteLine($"digits-reg-net: top-1 {teacher.Last!.Top1:P2}\n");
        var shuffled = Path("shuffled.safetensors");
        ShuffledTeacher.Write(teacher.Checkpoint, shuffled);
        Console.WriteLine("| student | class head | distillation head | mean of both |");
        Console.WriteLine("|---|---|---|---|");
        Row("without a teacher", DigitsUntaught.Variant, null);
        Row("soft", DigitsSoft.Variant, teacher.Checkpoint);
        Row("hard", DigitsHard.Variant, teacher.Checkpoint);
        Row("hard, the teacher's classes shuffled", DigitsHard.Variant, shuffled);
    }

    private void Row(string name, Variant student, string? teacher)
    {
        var results = Enumerable.Range(0, Seeds).Select(s => Train(student, teacher, s)).ToList();
        var cells = new Func<Evaluation, double>[]
        {
            r => r.ClassTop1!.Value,
            r => r.DistillationTop1!.Value,
            r => r.Top1,
        }.Select(head => Cell([.. results.Select(head)]));
        Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
    }

    private Evaluation Train(Variant student, string? teacher, int seed)
    {
        var options = new TrainOptions
        {
            Output = Path("student"),
            Resume = "never",
            Seed = seed,
            Teacher = teacher,
            Threads = Threads,
            Step = StepKind.Module, // whatever the processor
        };
        return Quiet.Train(student, options).Last!;
    }

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Mean and standard deviation, in per cent.</summary>
    private static string Cell(double[] shares)
    {
        var mean = shares.Average();
        var squares = shares.Sum(share => (share - mean) * (share - mean));
        return $"{100 * mean:F2} ± {100 * Math.Sqrt(squares / (shares.Length - 1)):F2}";
    }
}
