namespace DeitGen.Models.Tests.Loading;

/// <summary>CUDA is one property away.</summary>
public sealed class BackendTests
{
    [Theory]
    [InlineData("cuda", "TorchSharp-cuda-linux")]
    [InlineData("cpu", "libtorch-cpu-")]
    public void The_property_selects_the_package(string backend, string package)
    {
        var (code, output) = RepositoryBuild.Ask(
            "-getItem:PackageReference",
            $"-p:DeitGenBackend={backend}"
        );
        Assert.Equal(0, code);
        Assert.Contains(package, output, StringComparison.Ordinal);
        var other = backend == "cuda" ? "libtorch-cpu-" : "TorchSharp-cuda-linux";
        Assert.DoesNotContain(other, output, StringComparison.Ordinal);
    }
}
