using System.Diagnostics;

namespace DeitGen.Models.Tests.Loading;

/// <summary>What MSBuild says of the models' project.</summary>
internal static class RepositoryBuild
{
    public static (int Code, string Output) Ask(params string[] arguments)
    {
        var project = Path.Combine(Build.RepositoryRoot, "src", "DeitGen.Models");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
