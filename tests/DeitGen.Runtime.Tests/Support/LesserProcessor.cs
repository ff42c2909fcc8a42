using System.Diagnostics;

namespace DeitGen.Support;

/// <summary>This assembly's tests again, in a child process that has instruction sets switched off.</summary>
internal static class LesserProcessor
{
    /// <summary>Runs the tests that a filter leaves, and holds that they pass.</summary>
    /// <param name="filter">As of <c>dotnet test --filter</c>.</param>
    /// <param name="marker">A variable by which the tests know that they run in the child, and its value.</param>
    /// <param name="without">Instruction sets as .NET's switches name them: AVX512, AVX2, HWIntrinsic.</param>
    public static void Passes(
        string filter,
        (string Name, string Value) marker,
        params string[] without
    )
    {
        var assembly = typeof(LesserProcessor).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["test", assembly, "--filter", filter])
        {
            RedirectStandardOutput = true,
            Environment = { [marker.Name] = marker.Value },
        };
        foreach (var set in without)
            start.Environment["DOTNET_Enable" + set] = "0";
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.True(
            child.ExitCode == 0 && output.Contains("Passed!", StringComparison.Ordinal),
            output
        );
    }
}
