using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Step;

/// <summary>
/// Each kernel of a compiled step, forward and backward, against the operations of TorchSharp that do the same. One thread and
/// its processor time, which neighbours disturb least.
/// </summary>
internal static class KernelBenchmark
{
    private const int Rounds = 12;

    /// <summary>Times the kernels whose names contain one of <paramref name="names"/>; all by default.</summary>
    public static void Run(IReadOnlyList<string> names)
    {
        set_num_threads(1);
        Console.WriteLine("ms of one thread, forward + backward, quickest of 12 rounds");
        foreach (var sizes in KernelSizes.All)
        {
            Console.WriteLine($"{sizes.Name}, {sizes.Rows:N0} rows");
            using var data = new KernelData(sizes);
            foreach (var @case in data.Cases)
                if (names.Count == 0 || names.Any(@case.Name.Contains))
                    Print(@case);
        }
    }

    private static void Print(KernelCase @case)
    {
        Action[] forms = [@case.Peer, @case.Fp32, @case.Bf16];
        var best = new double[forms.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        for (var form = 0; form < forms.Length; form++)
            best[form] = Math.Min(best[form], Time(forms[form]));
        var (peer, fp32, bf16) = (best[0], best[1], best[2]);
        Console.WriteLine(
            $"  {@case.Name, -22} torch {peer, 7:F2}   fp32 {fp32, 7:F2} ({peer / fp32:F2}x)   bf16 {bf16, 7:F2} ({peer / bf16:F2}x)"
        );
    }

    private static double Time(Action action)
    {
        const int repeats = 3;
        action();
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < repeats; i++)
            action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / repeats;
    }
}
