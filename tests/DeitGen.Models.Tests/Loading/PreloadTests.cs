namespace DeitGen.Models.Tests.Loading;

public sealed class PreloadTests
{
    [Fact]
    public void A_program_that_was_built_without_our_targets_loads_and_trains()
    {
        using var program = new ProgramCopy();
        program.ReplaceTorchSharpByThePublishedOne();
        var (code, output, error) = program.Run("train", "digits-tiny", "--epochs", "1");
        Assert.True(code == 0, error);
        Assert.Contains("top-1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_libtorch_a_run_ends_with_one_line_and_copies_nothing()
    {
        using var program = new ProgramCopy();
        program.RemoveLibtorch();
        var (code, _, error) = program.Run("train", "digits-tiny", "--epochs", "1");
        Assert.Equal(2, code);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains("libtorch", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "cpu")));
    }
}
