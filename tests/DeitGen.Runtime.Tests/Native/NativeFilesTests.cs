using DeitGen.Native;

namespace DeitGen.Tests.Native;

public sealed class NativeFilesTests
{
    [PublishedFact]
    public void A_notebook_finds_them_in_the_packages()
    {
        var assembly = Path.Combine(Published.Package, "lib", "net8.0", "TorchSharp.dll");
        var packages = NativeFiles.OfPackages(assembly);
        Assert.Equal(Published.Path, NativeFiles.Find(packages, NativeFiles.TorchSharp));
        Assert.NotNull(NativeFiles.Find(packages, NativeFiles.Torch));
    }

    [Theory]
    [InlineData("")] // a single-file program
    [InlineData("/TorchSharp.dll")]
    [InlineData("/home/me/app/bin/TorchSharp.dll")]
    public void A_program_has_no_packages(string assembly) =>
        Assert.Empty(NativeFiles.OfPackages(assembly));
}
