using DeitGen.Benchmarks.Step.Plain;
using DeitGen.Planning;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Step;

/// <summary>Peak memory of a few steps above what the process held before them, in MiB; a process measures one form.</summary>
internal static class StepMemory
{
    public const string Plain = "plain";
    public const string Whole = "whole";
    public const string Quarters = "quarters";

    private const int Steps = 3;

    public static double Mebibytes(StepCase @case, string form)
    {
        using (mm(ones(64, 64), ones(64, 64))) { } // libtorch and its threads are up
        var memory = new PeakMemory();
        if (form == Plain)
            RunPlain(@case);
        else
            RunCompiled(@case, form == Whole ? 1 : 4);
        return memory.Above / 1048576.0;
    }

    private static void RunPlain(StepCase @case)
    {
        using var plain = new PlainStep(@case.Variant);
        for (var step = 0; step <= Steps; step++)
            plain.Run();
    }

    private static void RunCompiled(StepCase @case, int parts)
    {
        using var trial = new StepTrial(@case.Variant);
        _ = trial.Milliseconds(@case.Variant.BatchSize / parts, Steps);
    }
}
