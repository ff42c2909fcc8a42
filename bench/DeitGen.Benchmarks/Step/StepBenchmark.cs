using System.Globalization;
using DeitGen.Planning;

namespace DeitGen.Benchmarks.Step;

/// <summary>
/// The compiled step against the plain TorchSharp form in the same process, with glibc's allocator as it comes and told to keep its
/// memory, and against the distribution's PyTorch. Without arguments all cases; <c>step tiny --no-python</c> for one and fewer.
/// </summary>
internal static class StepBenchmark
{
    private const double LeastShare = 0.65; // below it a peer was disturbed and does not count

    public static void Run(IReadOnlyList<string> arguments)
    {
        var chosen = StepCase.All.Where(c => arguments.Contains(c.Key)).ToArray();
        if (arguments.Contains("measure"))
            Console.WriteLine(StepMeasurement.Of(chosen[0]));
        else if (arguments.Contains("memory"))
            Console.WriteLine(StepMemory.Mebibytes(chosen[0], arguments[^1]));
        else
            Report(chosen.Length > 0 ? chosen : StepCase.All, !arguments.Contains("--no-python"));
    }

    private static void Report(IReadOnlyList<StepCase> cases, bool hasPython)
    {
        Print($"{MachineName.Text}; quickest of the rounds, forms in turns");
        foreach (var @case in cases)
        {
            Print($"{@case.Name}, {@case.Variant.Precision.ToString().ToLowerInvariant()}");
            var kept = Figures(@case, hasMallopt: true);
            var untouched = Figures(@case, hasMallopt: false);
            Compiled(@case, kept);
            Plain(@case, untouched, "plain TorchSharp");
            Plain(@case, kept, "the same with mallopt");
            if (hasPython)
                Python(@case, kept);
            Memory(@case);
        }
    }

    private static StepFigures Figures(StepCase @case, bool hasMallopt) =>
        StepFigures.Parse(StepProcess.Again(hasMallopt, "measure", @case.Key));

    private static void Compiled(StepCase @case, StepFigures figures)
    {
        var (batch, work) = (@case.Variant.BatchSize, @case.Variant.StepWork);
        Row("compiled", figures.Compiled, batch, work.Operations, figures.Rate);
        Row("compiled, 4 micro-batches", figures.Quarters, batch, work.Operations, figures.Rate);
        Print(
            $"  {work.Calls} calls a micro-batch; matrix product {figures.Rate / 1e9:F0} GFLOP/s"
        );
    }

    private static void Plain(StepCase @case, StepFigures figures, string name)
    {
        var batch = @case.Variant.BatchSize;
        var share = Row(name, figures.Plain, batch, @case.PlainOperations, figures.PlainRate);
        var verdict = share < LeastShare ? "; does not count, disturbed" : "";
        Print(
            $"  {"", -26} compiled {figures.Compiled:F0} ms beside it: {figures.Plain / figures.Compiled:F2}x{verdict}"
        );
    }

    private static void Python(StepCase @case, StepFigures figures)
    {
        var v = @case.Variant;
        int[] sizes =
        [
            v.ImageSize,
            v.PatchSize,
            v.EmbedDim,
            v.Depth,
            v.Heads,
            v.NumClasses,
            v.BatchSize,
        ];
        var lines = StepProcess
            .Peer("step_peer.py", [.. sizes.Select(s => s.ToString(CultureInfo.InvariantCulture))])
            .Trim()
            .Split('\n');
        var peer = double.Parse(lines[^1], CultureInfo.InvariantCulture);
        Row("PyTorch", peer, v.BatchSize, @case.PlainOperations, figures.PlainRate);
        Print($"  {"", -26} {lines[0]}: {peer / figures.Compiled:F2}x");
    }

    private static void Memory(StepCase @case)
    {
        double Peak(string form) =>
            double.Parse(
                StepProcess.Again(form != StepMemory.Plain, "memory", @case.Key, form),
                CultureInfo.InvariantCulture
            );
        var (plain, whole, quarters) = (
            Peak(StepMemory.Plain),
            Peak(StepMemory.Whole),
            Peak(StepMemory.Quarters)
        );
        Print(
            $"  peak above base: plain {plain:F0} MiB, compiled {whole:F0} ({whole / plain:F2}x), in 4 micro-batches {quarters:F0} ({quarters / plain:F2}x)"
        );
    }

    private static double Row(
        string name,
        double milliseconds,
        int batch,
        double operations,
        double rate
    )
    {
        var share = operations * batch / (milliseconds / 1e3) / rate;
        Print(
            $"  {name, -26} {milliseconds, 8:F1} ms {batch / milliseconds * 1e3, 8:F1} images/s, {share:P1} of the rate over its own work"
        );
        return share;
    }

    private static void Print(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
