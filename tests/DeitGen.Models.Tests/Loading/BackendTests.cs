using System.Diagnostics;

namespace DeitGen.Models.Tests.Loading;

/// <summary>CUDA is one property away.</summary>
public sealed class BackendTests
{
    [Theory]
    [InlineData("cuda", "TorchSharp-cuda-linux")]
    [InlineData("cpu", "libtorch-cpu-")]
    public void The_property_selects_the_package(string backend, string package)
    {
        var (code, output) = MSBuild("-getItem:PackageReference", $"-p:DeitGenBackend={backend}");
        Assert.Equal(0, code);
        Assert.Contains(package, output, StringComparison.Ordinal);
        var other = backend == "cuda" ? "libtorch-cpu-" : "TorchSharp-cuda-linux";
        Assert.DoesNotContain(other, output, StringComparison.Ordinal);
    }

    private static (int Code, string Output) MSBuild(params string[] arguments)
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
