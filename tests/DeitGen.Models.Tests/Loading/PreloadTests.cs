namespace DeitGen.Models.Tests.Loading;

/// <summary>The second line: programs that were built without our targets, with TorchSharp as published.</summary>
public sealed class PreloadTests
{
    [Fact]
    public void A_program_with_its_libraries_beside_it_loads_and_trains()
    {
        using var program = new ProgramCopy();
        program.PutLibrariesBesideTheProgram();
        var (code, output, error) = program.Run("train", "digits-tiny", "--epochs", "1");
        Assert.True(code == 0, error);
        Assert.Contains("top-1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_with_its_libraries_in_packages_loads_and_copies_none()
    {
        using var program = new ProgramCopy();
        program.PutLibrariesIntoPackages();
        var (_, _, error) = program.Run("eval", "digits-tiny", "--checkpoint", "none");
        Assert.StartsWith("error: no checkpoint at 'none'", error); // behind its first tensors
        Assert.Empty(Directory.GetDirectories(program.Folder));
    }

    /// <summary>A libtorch of the system's, of another version, is found in place of ours and does not fit.</summary>
    private static bool HasForeignLibtorch =>
        Directory.Exists("/usr/lib")
        && Directory.EnumerateFiles("/usr/lib", "libtorch.so", SearchOption.AllDirectories).Any();

    [Theory]
    [InlineData("train", "digits-tiny")]
    [InlineData("eval", "digits-tiny", "--checkpoint", "none")]
    [InlineData("predict", "digits-tiny", "--checkpoint", "none", "--sample", "7")]
    public void Without_libtorch_a_command_ends_with_one_line_and_copies_nothing(
        params string[] command
    )
    {
        using var program = new ProgramCopy();
        program.PutLibrariesIntoPackages();
        program.RemoveLibtorch();
        var (code, output, error) = program.Run(command);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(
            HasForeignLibtorch ? "error: libtorch cannot be loaded from " : "error: libtorch.so ",
            Assert.Single(error.Trim().Split('\n'))
        );
        Assert.Empty(Directory.GetDirectories(program.Folder));
    }

    [Fact]
    public void Without_libtorch_the_variants_are_still_listed()
    {
        using var program = new ProgramCopy();
        var (code, output, error) = program.Run("list");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("digits-tiny", output, StringComparison.Ordinal);
    }
}
