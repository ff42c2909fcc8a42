using System.Diagnostics;

namespace DeitGen.Benchmarks.Step;

/// <summary>This program again, or a peer, in a process of its own.</summary>
internal static class StepProcess
{
    // Naming any of glibc's malloc tunables keeps the runtime from setting others; this one names its default.
    private const string UntouchedMalloc = "glibc.malloc.tcache_count=7";

    /// <summary>Runs a part of the benchmark and returns what it wrote.</summary>
    public static string Again(bool hasMallopt, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(StepProcess).Assembly.Location, "step", .. arguments]
        );
        if (!hasMallopt)
            start.Environment["GLIBC_TUNABLES"] = UntouchedMalloc;
        return Output(start);
    }

    /// <summary>Runs a script of bench/peer under the distribution's Python.</summary>
    public static string Peer(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "/usr/bin/python3",
            [Path.Combine("bench", "peer", script), .. arguments]
        );
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        return Output(start);
    }

    private static string Output(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{start.FileName}: {process.ExitCode}");
    }
}
