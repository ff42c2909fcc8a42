using System.Diagnostics;

namespace DeitGen.Models.Tests.Loading;

/// <summary>What the build does before any code of ours runs.</summary>
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

    [Fact]
    public void Another_backend_is_DEIT902()
    {
        var (code, output) = MSBuild("-t:DeitGenCheckBackend", "-p:DeitGenBackend=rocm");
        Assert.NotEqual(0, code);
        Assert.Contains(
            "DEIT902: DeitGenBackend is 'rocm'; say cpu or cuda.",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_compiler_that_is_too_old_is_DEIT900()
    {
        var (code, output) = MSBuild("-t:DeitGenCheckHost", "-p:CompilerApiVersion=roslyn4.4");
        Assert.NotEqual(0, code);
        Assert.Contains("DEIT900: The compiler is Roslyn 4.4", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_compiler_of_this_build_is_new_enough() =>
        Assert.Equal(0, MSBuild("-t:DeitGenCheckHost").Code);

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
